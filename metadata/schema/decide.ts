import type { JsonSchema } from './schemas.ts';

/** Finds the schema a reference in a file means, with the absolute form of the reference. */
export type Resolve = (reference: string, file: string) => { readonly schema: JsonSchema; readonly absolute: string };

/**
 * A schema rewritten for the validator, so that a fault is told once, from the one branch that was meant:
 * every `anyOf` becomes a decision by the type of the value (or, between objects, by a property only one of them requires),
 * every `oneOf` with a `discriminator` the keyword `variant`: property, and its value → reference.
 */
export function decide(schema: unknown, file: string, resolve: Resolve): unknown {
  if (Array.isArray(schema)) return schema.map((item) => decide(item, file, resolve));
  if (typeof schema !== 'object' || schema === null) return schema;
  const parts = Object.entries(schema).map(([keyword, value]) => [keyword, decide(value, file, resolve)]);
  const { anyOf, oneOf, discriminator, ...rest } = Object.fromEntries(parts) as Branching;
  if (oneOf && discriminator) return { ...rest, variant: variant(oneOf, discriminator.propertyName, file, resolve) };
  if (!Array.isArray(anyOf)) return Object.fromEntries(parts);
  const types = anyOf.map((branch) => follow(branch, file, resolve).type as string);
  return { ...rest, type: [...new Set(types)], ...choice(anyOf, types) };
}

type Branching = { anyOf?: JsonSchema[]; oneOf?: JsonSchema[]; discriminator?: { propertyName: string } };

function choice(branches: readonly JsonSchema[], types: readonly string[]): JsonSchema {
  const [branch, ...others] = branches;
  if (others.length === 0) return { allOf: [branch] };
  const shared = types.slice(1).includes(types[0]!);
  const criterion = shared ? { required: branch!.required } : { type: types[0] };
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  return { if: criterion, then: branch, else: choice(others, types.slice(1)) };
}

/** What the `variant` keyword is given. */
export interface Variant {
  readonly property: string;
  readonly references: Readonly<Record<string, string>>;
}

function variant(branches: readonly JsonSchema[], property: string, file: string, resolve: Resolve): Variant {
  const references: Record<string, string> = {};
  for (const branch of branches) {
    const { schema, absolute } = resolve(branch.$ref as string, file);
    const tag = (schema.properties as Record<string, JsonSchema>)[property]!;
    for (const value of (tag.enum as string[] | undefined) ?? [tag.const as string]) references[value] = absolute;
  }
  return { property, references };
}

function follow(schema: JsonSchema, file: string, resolve: Resolve): JsonSchema {
  return typeof schema.$ref === 'string' ? resolve(schema.$ref, file).schema : schema;
}
