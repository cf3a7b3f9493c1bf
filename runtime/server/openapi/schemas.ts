import type { Access } from '#engine/access/access.ts';
import { textIn } from '#engine/fields/local-text.ts';
import type { Locale } from '#engine/fields/violation.ts';
import type { EntityModel, FieldModel } from '#engine/model/model.ts';

type Json = Record<string, unknown>;

/** Names that OpenAPI tools know, for our own formats. */
const formatNames: Readonly<Record<string, string>> = {
  day: 'date',
  instant: 'date-time',
  clock: 'time',
  'web-url': 'uri',
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
    properties: Object.fromEntries(fields.map((field) => [field.name, described(field, valueSchema(field), locale)])),
  };
}

function described(field: FieldModel, schema: Json, locale: Locale): Json {
  const help = textIn(field.definition.help, locale);
  return { title: textIn(field.label, locale), ...(help === '' ? {} : { description: help }), ...schema };
}

function readSchema(field: FieldModel): Json {
  const link: Json = {
    type: ['object', 'null'],
    properties: { id: { type: 'string', format: 'uuid' }, title: { type: ['string', 'null'] } },
  };
  if (field.linkTable !== null) return { type: 'array', items: link };
  if (field.entityColumn !== null)
    return { ...link, properties: { ...(link.properties as Json), entity: { type: 'string' } } };
  return field.target === null ? valueSchema(field) : link;
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
    ...(typeof format === 'string' ? { format: formatNames[format] ?? format } : {}),
    ...(bounds?.min === undefined ? {} : { minimum: bounds.min }),
    ...(bounds?.max === undefined ? {} : { maximum: bounds.max }),
  };
}
