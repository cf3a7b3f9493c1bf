import { type Schema, Validator } from '@cfworker/json-schema';
import type { RJSFSchema, ValidatorType } from '@rjsf/utils';

/**
 * The validator the form library asks for, by interpretation: a compiling one needs `eval`, which the page's security
 * policy forbids. Fields are judged by `validation.ts`, so the library itself only ever asks `isValid`.
 */
export const rjsfValidator: ValidatorType = {
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  isValid: (schema: RJSFSchema, value: unknown) => new Validator(schema as Schema, '2020-12').validate(value).valid,
  rawValidation: () => ({ errors: [] }),
};
