import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { decimalFault, formats, isWellFormed, isWellFormedJson } from '#engine/fields/formats.ts';
import { excerpt, type Violation, type ViolationCode } from '#engine/fields/violation.ts';
import type { FieldModel } from '#engine/model/model.ts';

type DecimalSize = { precision: number; scale: number; min?: number; max?: number };

const ajv = new Ajv({
  allErrors: true,
  strict: true,
  strictTypes: false,
  allowUnionTypes: true,
  verbose: true,
  formats: { ...formats },
});
ajv.addKeyword({
  keyword: 'wellFormed',
  errors: false,
  validate: (_: boolean, value: unknown) => (typeof value === 'string' ? isWellFormed(value) : isWellFormedJson(value)),
});
ajv.addKeyword({
  keyword: 'decimal',
  errors: false,
  validate: (size: DecimalSize, value: unknown) => decimalFault(value, size) === null,
});

/** Many fields share a schema (a line of text, an amount), so each distinct schema is compiled once in a process. */
const compiled = new Map<string, ValidateFunction>();

function validatorOf(field: FieldModel): ValidateFunction {
  const schema = field.type.schema({ definition: field.definition, options: field.options });
  const key = JSON.stringify(schema);
  const known = compiled.get(key);
  if (known) return known;
  const validate = ajv.compile(schema);
  // AJV keeps what it compiles by the schema object; the map here is the one cache, so that releases do not pile up in two places.
  ajv.removeSchema(schema);
  compiled.set(key, validate);
  return validate;
}

/**
 * The validator of a field, ready to be called at each write. A list that is far too long is refused by its length alone: judging each of
 * a hundred thousand items would keep every other request waiting.
 */
export function fieldValidator(field: FieldModel): (value: unknown, label: string) => readonly Violation[] {
  const validate = validatorOf(field);
  const { maxItems } = field.type.schema({ definition: field.definition, options: field.options });
  const limit = typeof maxItems === 'number' ? maxItems : Number.POSITIVE_INFINITY;
  return (value, label) => {
    if (Array.isArray(value) && value.length > limit) {
      return [{ path: `/${field.name}`, code: 'tooMany', params: { label, limit } }];
    }
    return validate(value) ? [] : violationsOf(field, validate.errors ?? [], label);
  };
}

function violationsOf(field: FieldModel, errors: readonly ErrorObject[], label: string): Violation[] {
  const told = errors
    .filter(({ keyword }) => keyword !== 'if' && keyword !== 'anyOf')
    .map((error) => violationOf(field, error, label));
  // A value of the wrong type also misses its format and its bounds: one message says enough.
  const wrongType = told.find(({ code }) => code === 'type');
  return wrongType ? [wrongType] : told.slice(0, 20);
}

const formatCodes: Record<string, ViolationCode> = {
  day: 'day',
  instant: 'instant',
  clock: 'clock',
  email: 'email',
  phone: 'phone',
  'web-url': 'url',
  color: 'color',
  uuid: 'id',
};

type Judge = (error: ErrorObject) => { code: ViolationCode; params?: Record<string, string | number>; below?: string };

const judges: Record<string, Judge> = {
  type: ({ params }) => ({ code: 'type', params: { expected: [params.type].flat().join('/') } }),
  wellFormed: () => ({ code: 'text' }),
  maxLength: ({ params }) => ({ code: 'maxLength', params: { limit: params.limit } }),
  minLength: ({ params }) => ({ code: 'minLength', params: { limit: params.limit } }),
  pattern: () => ({ code: 'pattern' }),
  minimum: ({ params }) => ({ code: 'minimum', params: { limit: params.limit } }),
  maximum: ({ params }) => ({ code: 'maximum', params: { limit: params.limit } }),
  enum: ({ data }) => ({ code: 'option', params: { value: excerpt(data) } }),
  format: ({ params }) => ({ code: formatCodes[params.format] ?? 'invalid' }),
  maxItems: ({ params }) => ({ code: 'tooMany', params: { limit: params.limit } }),
  uniqueItems: () => ({ code: 'repeated' }),
  required: ({ params }) => ({ code: 'required', below: params.missingProperty }),
  additionalProperties: ({ params }) => ({
    code: 'unknown',
    params: { name: excerpt(params.additionalProperty), hint: '' },
    below: params.additionalProperty,
  }),
  decimal: ({ schema, data }): ReturnType<Judge> => {
    const fault = decimalFault(data, schema as DecimalSize);
    if (fault === null || fault.code === 'type') return { code: 'type', params: { expected: 'number' } };
    return { code: fault.code, params: { limit: fault.limit } };
  },
};

function violationOf(field: FieldModel, error: ErrorObject, label: string): Violation {
  const judged = judges[error.keyword]?.(error) ?? { code: 'invalid' as const };
  const below = judged.below === undefined ? '' : `/${pointerPart(judged.below)}`;
  return {
    path: `/${field.name}${error.instancePath}${below}`,
    code: judged.code,
    params: { label, ...judged.params },
  };
}

/** A key as one step of an RFC 6901 pointer, cut so that an error never repeats a huge key. */
export function pointerPart(key: string): string {
  return excerpt(key).replaceAll('~', '~0').replaceAll('/', '~1');
}
