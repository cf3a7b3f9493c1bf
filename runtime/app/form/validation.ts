import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';
import { formats } from '#engine/fields/formats.ts';
import { tell, type ViolationCode } from '#engine/fields/violation.ts';
import type { Language } from '../shapes.ts';
import type { FieldSchema, FormSchema } from './form-shape.ts';
import { settled, type Values } from './values.ts';

/** Field name → what is wrong with it, in one sentence. */
export type FieldErrors = Readonly<Record<string, string>>;

/** The formats of JSON Schema as the engine judges them; both names of each are understood. */
const formatNames: Readonly<Record<string, string>> = {
  date: 'day',
  'date-time': 'instant',
  time: 'clock',
  uri: 'web-url',
};

const formatCodes: Readonly<Record<string, ViolationCode>> = {
  day: 'day',
  instant: 'instant',
  clock: 'clock',
  email: 'email',
  phone: 'phone',
  'web-url': 'url',
  color: 'color',
  uuid: 'id',
};

const keywordCodes: Readonly<Record<string, ViolationCode>> = {
  maxLength: 'maxLength',
  minLength: 'minLength',
  pattern: 'pattern',
  minimum: 'minimum',
  maximum: 'maximum',
  oneOf: 'option',
  enum: 'option',
  maxItems: 'tooMany',
  uniqueItems: 'repeated',
};

// One validator a field: checking a field that was left does not check the other 199.
const validators = new WeakMap<FieldSchema, Validator>();

function validatorOf(schema: FieldSchema): Validator {
  const known = validators.get(schema);
  if (known) return known;
  // Formats are judged by the engine's own functions; titles and presets say nothing about validity.
  const { format: _format, title: _title, default: _default, ...rules } = schema;
  const validator = new Validator(rules as Schema, '2020-12', false);
  validators.set(schema, validator);
  return validator;
}

function message(code: ViolationCode, schema: FieldSchema, limit: unknown, value: unknown, language: Language): string {
  const params = { label: schema.title ?? '', limit: Number(limit ?? 0), value: String(value) };
  return tell({ path: '', code, params }, language).message;
}

function keywordMessage(unit: OutputUnit, schema: FieldSchema, value: unknown, language: Language): string | undefined {
  const code = keywordCodes[unit.keyword];
  return code && message(code, schema, (schema as Record<string, unknown>)[unit.keyword], value, language);
}

function formatMessage(schema: FieldSchema, value: unknown, language: Language): string | undefined {
  if (!schema.format || typeof value !== 'string') return undefined;
  const name = formatNames[schema.format] ?? schema.format;
  const code = formatCodes[name];
  return code && !formats[name]?.(value) ? message(code, schema, 0, value, language) : undefined;
}

/** What is wrong with one value; undefined when nothing is. The words are the server's own. */
export function fieldError(
  schema: FieldSchema,
  required: boolean,
  value: unknown,
  language: Language,
): string | undefined {
  const given = settled(value);
  if (given === null) return required ? message('required', schema, 0, '', language) : undefined;
  const wrongFormat = formatMessage(schema, given, language);
  if (wrongFormat) return wrongFormat;
  const { valid, errors } = validatorOf(schema).validate(given);
  if (valid) return undefined;
  for (const unit of errors) {
    const told = keywordMessage(unit, schema, given, language);
    if (told) return told;
  }
  return message('invalid', schema, 0, given, language);
}

/** Everything that is wrong with a form's values. */
export function formErrors(schema: FormSchema, values: Values, language: Language): FieldErrors {
  const required = new Set(schema.required ?? []);
  const found = Object.entries(schema.properties).map(([name, field]) => [
    name,
    fieldError(field, required.has(name), values[name], language),
  ]);
  return Object.fromEntries(found.filter(([, error]) => error !== undefined)) as FieldErrors;
}
