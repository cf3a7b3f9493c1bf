import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { fieldSchemas, type JsonSchema, schemaFiles } from '#metadata/schema/schemas.ts';
import { renderTypes } from '#metadata/types-from-schema.ts';

const ajv = new Ajv2020({ strict: false });

const language = [
  ['text', 'long_text', 'rich_text', 'email', 'phone', 'url', 'color', 'sequence'],
  ['integer', 'decimal', 'currency', 'percent', 'rating', 'duration'],
  ['date', 'datetime', 'time'],
  ['boolean', 'select', 'multi_select'],
  ['lookup', 'master', 'any_lookup', 'multi_lookup', 'user', 'team'],
  ['address', 'person_name', 'geo', 'file', 'image', 'files', 'signature', 'json', 'lines'],
  ['formula', 'rollup', 'mirror'],
].flat();

describe('the schemas', () => {
  test.each([...schemaFiles])('%s is a valid JSON Schema', (_file, schema) => {
    expect(ajv.validateSchema(schema), JSON.stringify(ajv.errors)).toBe(true);
  });

  test('cover exactly the field types of the language', () => {
    expect(Object.keys(fieldSchemas)).toEqual(language);
  });

  test.each([...schemaFiles])('%s: every object is closed, or open on purpose', (_file, schema) => {
    expect(
      nodes(schema)
        .filter(isOpenObject)
        .map((node) => node.title),
    ).toEqual(schema.title === 'Definitions' ? ['Option'] : []);
  });

  test.each([...schemaFiles])('%s: every property is named for the designer', (_file, schema) => {
    const properties = nodes(schema).flatMap((node) => Object.entries((node.properties as object | undefined) ?? {}));
    const nameless = properties.filter(([, property]) => property.title === undefined && property.$ref === undefined);
    expect(nameless.map(([name]) => name)).toEqual([]);
  });
});

test('types.ts is what the schemas say; run `npm run types` when this fails', async () => {
  const written = readFileSync(new URL('../../metadata/types.ts', import.meta.url), 'utf8');
  expect(written === (await renderTypes())).toBe(true);
});

function nodes(value: unknown): JsonSchema[] {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (typeof value !== 'object' || value === null) return [];
  return [value as JsonSchema, ...Object.values(value).flatMap(nodes)];
}

function isOpenObject(node: JsonSchema): boolean {
  return typeof node.properties === 'object' && node.type === 'object' && node.additionalProperties !== false;
}
