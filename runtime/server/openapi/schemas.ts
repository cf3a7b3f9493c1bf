import type { Access } from '#engine/access/access.ts';
import { textIn } from '#engine/fields/local-text.ts';
import type { Locale } from '#engine/fields/violation.ts';
import type { EntityModel, FieldModel } from '#engine/model/model.ts';

type Json = Record<string, unknown>;

/** What OpenAPI tools know in the place of our own formats. Their `time` has a zone, ours has none. */
const knownFormats: Readonly<Record<string, Json>> = {
  day: { format: 'date' },
  instant: { format: 'date-time' },
  clock: { pattern: '^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?$' },
  'web-url': { format: 'uri' },
};

/** A record as it is read. */
export function recordSchema(entity: EntityModel, access: Access, locale: Locale): Json {
  const fields = entity.fields.filter(
    (field) => access.reads(entity.name, field.name) && !field.name.startsWith('deleted_'),
  );
  return {
    type: 'object',
    title: textIn(entity.label, locale),
    required: ['id', 'version'],
    properties: Object.fromEntries(fields.map((field) => [field.name, described(field, readSchema(field), locale)])),
  };
}

/** A record as it is written. */
export function writeSchema(entity: EntityModel, access: Access, locale: Locale): Json {
  const fields = entity.fields.filter((field) => field.writable && access.writes(entity.name, field.name));
  return {
    type: 'object',
    title: textIn(entity.label, locale),
    additionalProperties: false,
    properties: Object.fromEntries(fields.map((field) => [field.name, described(field, writtenSchema(field), locale)])),
  };
}

function described(field: FieldModel, schema: Json, locale: Locale): Json {
  const help = textIn(field.definition.help, locale);
  return { title: textIn(field.label, locale), ...(help === '' ? {} : { description: help }), ...schema };
}

const uuid: Json = { type: 'string', format: 'uuid' };

function readSchema(field: FieldModel): Json {
  const properties = { id: uuid, title: { type: ['string', 'null'] } };
  if (field.linkTable !== null) return { type: 'array', items: { type: 'object', properties } };
  if (field.entityColumn !== null)
    return { type: ['object', 'null'], properties: { entity: { type: 'string' }, ...properties } };
  return field.target === null ? orBlank(field, valueSchema(field)) : { type: ['object', 'null'], properties };
}

/** A link is written as an id, as it is read, or as fields that exactly one record has. */
function writtenSchema(field: FieldModel): Json {
  const named: Json = {
    type: 'object',
    properties: { id: uuid, title: { type: ['string', 'null'] }, by: { type: 'object', maxProperties: 10 } },
  };
  if (field.linkTable !== null)
    return orBlank(field, { type: 'array', maxItems: 500, items: { anyOf: [uuid, named] } });
  if (field.entityColumn !== null) {
    const properties = { entity: { type: 'string' }, ...(named.properties as Json) };
    return orBlank(field, { type: 'object', required: ['entity'], properties });
  }
  if (field.target !== null) return { anyOf: [uuid, named, ...(field.required ? [] : [{ type: 'null' }])] };
  return orBlank(field, valueSchema(field));
}

/** Where a value may be missing, null stands for it. */
function orBlank(field: FieldModel, schema: Json): Json {
  if (field.required || field.name === 'id' || schema.type === undefined) return schema;
  const list = schema.enum as unknown[] | undefined;
  return { ...schema, type: [schema.type, 'null'].flat(), ...(list ? { enum: [...list, null] } : {}) };
}

/** The value's schema in plain JSON Schema: our own keywords become what comes nearest. */
function valueSchema(field: FieldModel): Json {
  const {
    wellFormed: _,
    decimal,
    format,
    ...schema
  } = field.type.schema({ definition: field.definition, options: field.options }) as Json;
  const bounds = decimal as { min?: number; max?: number } | undefined;
  return {
    ...schema,
    ...(typeof format === 'string' ? (knownFormats[format] ?? { format }) : {}),
    ...(bounds?.min === undefined ? {} : { minimum: bounds.min }),
    ...(bounds?.max === undefined ? {} : { maximum: bounds.max }),
  };
}
