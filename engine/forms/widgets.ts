import { textIn } from '#engine/fields/local-text.ts';
import type { Locale } from '#engine/fields/violation.ts';
import type { FieldModel } from '#engine/model/model.ts';

type Schema = Record<string, unknown>;

/**
 * JSON Schema of a field in a form: what the API takes, in the shape a form works with. Choices carry their titles, amounts are numbers,
 * and a field that may be blank allows null.
 */
export function fieldSchema(field: FieldModel, locale: Locale): Schema {
  const { decimal, ...api } = plain(
    field.type.schema({ definition: field.definition, options: field.options }),
  ) as Schema;
  const shaped = withChoices(
    decimal === undefined ? api : { type: 'number', ...decimalBounds(decimal as DecimalSize) },
    field,
    locale,
  );
  const help = textIn(field.definition.help, locale);
  return {
    ...nullable(shaped, field.required),
    title: textIn(field.label, locale),
    ...(help === '' ? {} : { description: help }),
    ...(isLiteral(field.definition.default) ? { default: field.definition.default } : {}),
  };
}

/** A schema without the keyword that only the engine knows. */
function plain(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(plain);
  if (typeof schema !== 'object' || schema === null) return schema;
  const known = Object.entries(schema).filter(([keyword]) => keyword !== 'wellFormed');
  return Object.fromEntries(known.map(([keyword, value]) => [keyword, plain(value)]));
}

type DecimalSize = { precision: number; scale: number; min?: number; max?: number };

function decimalBounds({ min, max }: DecimalSize): Schema {
  return { ...(min === undefined ? {} : { minimum: min }), ...(max === undefined ? {} : { maximum: max }) };
}

function isLiteral(value: unknown): boolean {
  return value !== undefined && value !== null && (typeof value !== 'object' || Array.isArray(value));
}

/** Retired options stay valid for records that have them, but are not offered. */
function withChoices(schema: Schema, field: FieldModel, locale: Locale): Schema {
  const offered = field.options.filter(({ active }) => active !== false);
  const choices = offered.map(({ value, label }) => ({ const: value, title: textIn(label ?? value, locale) }));
  if (field.definition.type === 'select') return { type: 'string', oneOf: choices };
  if (field.definition.type === 'multi_select') return { ...schema, items: { type: 'string', oneOf: choices } };
  return schema;
}

function nullable(schema: Schema, required: boolean): Schema {
  return required || typeof schema.type !== 'string' ? schema : { ...schema, type: [schema.type, 'null'] };
}

/** What the widget of a field needs besides its schema. */
export function fieldUi(field: FieldModel, locale: Locale): Schema {
  const placeholder = textIn(field.definition.placeholder, locale);
  const { targets, precision, scale } = field.definition as { targets?: string[]; precision?: number; scale?: number };
  const colors = field.options.filter(({ color }) => color).map(({ value, color }) => [value, color]);
  return {
    'ui:widget': field.type.widget,
    ...(placeholder === '' ? {} : { 'ui:placeholder': placeholder }),
    ...(field.writable && field.definition.readOnly !== true ? {} : { 'ui:readonly': true }),
    'ui:options': {
      type: field.definition.type,
      ...(field.target === null ? {} : { target: field.target }),
      ...(targets === undefined ? {} : { targets }),
      ...(colors.length === 0 ? {} : { colors: Object.fromEntries(colors) }),
      ...(precision === undefined ? {} : { precision }),
      ...(scale === undefined ? {} : { scale }),
    },
  };
}
