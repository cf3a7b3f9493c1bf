/** JSON Schemas → the text of types.ts. A development tool; nothing at run time imports it. */
import { compile } from 'json-schema-to-typescript';
import { documentSchemas, type JsonSchema, schemaFiles } from './schema/schemas.ts';
import { header } from './types-header.ts';

type Types = Map<string, JsonSchema>;

/** Returns the whole text of types.ts, formatted. */
export async function renderTypes(): Promise<string> {
  const types: Types = new Map();
  for (const [file, schema] of schemaFiles) {
    if (file === 'definitions.json') definitions(schema, types);
    else hoist(schema, file, types);
  }
  const root = { title: 'Root', type: 'object', additionalProperties: false, definitions: Object.fromEntries(types) };
  const text = await compile(root as Parameters<typeof compile>[0], 'Root', {
    bannerComment: '',
    unreachableDefinitions: true,
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 120 },
  });
  return `${header}\n${clean(text)}\n${unions()}`;
}

function definitions(schema: JsonSchema, types: Types): void {
  for (const [name, value] of Object.entries(schema.$defs as Record<string, JsonSchema>)) {
    if (isTypeName(name) && value.tsType === undefined && name !== 'RuleObject')
      hoist(value, 'definitions.json', types, name);
  }
}

const isTypeName = (name: string): boolean => /^[A-Z]/.test(name);

/** Records a schema as a type of its own and returns what stands in its place. */
function hoist(schema: JsonSchema, file: string, types: Types, name = String(schema.title)): JsonSchema {
  const reference = { tsType: name };
  if (types.has(name)) {
    const before = JSON.stringify(types.get(name));
    if (before !== JSON.stringify(named(schema, file, types, name))) throw new Error(`Two types are called ${name}`);
    return reference;
  }
  types.set(name, {});
  types.set(name, named(schema, file, types, name));
  return reference;
}

function named(schema: JsonSchema, file: string, types: Types, name: string): JsonSchema {
  return { ...parts(schema, file, types), title: name };
}

function isNamed(schema: JsonSchema): boolean {
  return typeof schema.title === 'string' && ('properties' in schema || 'oneOf' in schema || 'anyOf' in schema);
}

/** A schema inside another: references become type names, titled objects become types. */
function inner(schema: JsonSchema, file: string, types: Types): JsonSchema {
  const { description } = schema;
  const annotation = description === undefined ? {} : { description };
  if (typeof schema.$ref === 'string') return { ...follow(schema.$ref, file, types), ...annotation };
  if (isNamed(schema)) return { ...hoist(schema, file, types), ...annotation };
  return parts(schema, file, types);
}

function follow(reference: string, file: string, types: Types): JsonSchema {
  const [path = '', pointer] = reference.split('#');
  const target = path === '' ? file : new URL(path, `file:///${file}`).pathname.slice(1);
  const schema = schemaFiles.get(target);
  if (schema === undefined) throw new Error(`No schema ${reference} from ${file}`);
  if (!pointer) return { tsType: String(schema.title) };
  const name = pointer.slice('/$defs/'.length);
  if (isTypeName(name)) return { tsType: name };
  return inner((schema.$defs as Record<string, JsonSchema>)[name]!, target, types);
}

const DROPPED = [
  '$schema',
  'title',
  'discriminator',
  'propertyNames',
  'default',
  'minProperties',
  'maxProperties',
  'maxItems',
  'minItems',
  'uniqueItems',
  'minLength',
  'maxLength',
  'pattern',
  'minimum',
  'maximum',
];

function parts(schema: JsonSchema, file: string, types: Types): JsonSchema {
  const result: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (!DROPPED.includes(keyword)) result[keyword] = part(keyword, value, file, types);
  }
  if ('oneOf' in result) {
    delete result.type;
    delete result.required;
  }
  return result;
}

function part(keyword: string, value: unknown, file: string, types: Types): unknown {
  if (keyword === 'properties') {
    const properties = Object.entries(value as Record<string, JsonSchema>);
    return Object.fromEntries(properties.map(([name, property]) => [name, inner(property, file, types)]));
  }
  if (Array.isArray(value) && (keyword === 'oneOf' || keyword === 'anyOf'))
    return value.map((one) => inner(one, file, types));
  if ((keyword === 'items' || keyword === 'additionalProperties') && typeof value === 'object') {
    return inner(value as JsonSchema, file, types);
  }
  return value;
}

/** Drops the empty root and the generator's remarks about where a type was found. */
function clean(text: string): string {
  return text
    .replace(/export interface Root \{\}\n/, '')
    .replace(/ \*\n \* This (interface|type) was referenced by [\s\S]*?(?= \*\/)/g, '')
    .replace(/\/\*\*\n \* This (interface|type) was referenced by [\s\S]*?\*\/\n/g, '')
    .trim();
}

function unions(): string {
  const titles = (schemas: Record<string, JsonSchema>) => Object.values(schemas).map((schema) => String(schema.title));
  const { manifest: _, ...documents } = documentSchemas;
  const kinds = Object.entries(documents).map(([kind, schema]) => `  ${kind}: ${schema.title};`);
  return [
    '/** Kind → its document. */',
    `export interface DocumentByKind {\n${kinds.join('\n')}\n}`,
    '',
    '/** What a document can be. */',
    'export type Kind = keyof DocumentByKind;',
    '',
    '/** Any document of a package, the manifest apart. */',
    `export type MetadataDocument = ${titles(documents)
      .map((title) => `\n  | ${title}`)
      .join('')};`,
    '',
    '/** What a field can be. */',
    `export type FieldTypeName = FieldDefinition['type'];`,
    '',
  ].join('\n');
}
