import type { ErrorObject } from 'ajv';
import { isPlain } from './json/plain.ts';
import { nearest } from './nearest.ts';
import { escapeStep, stepsOf } from './pointer.ts';
import { type Problem, type ProblemCode, type ProblemParams, problem } from './problem.ts';

type Found = { code: ProblemCode; step?: string; params: ProblemParams; hint?: string | undefined };
type Reader = (fault: ErrorObject, value: unknown) => Found | null;

/** Faults the validator found in a document → one clear problem each. */
export function schemaProblems(document: string, root: unknown, faults: readonly ErrorObject[]): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const fault of faults) {
    const found = read(fault, root);
    if (found === null) continue;
    const pointer = fault.instancePath + (found.step === undefined ? '' : `/${escapeStep(found.step)}`);
    // A place is told once per keyword: the decision about its type comes first and is the clearest.
    const place = `${found.code} ${pointer}`;
    if (seen.has(place)) continue;
    seen.add(place);
    problems.push(problem(found.code, { document, pointer, params: found.params, hint: found.hint }));
  }
  return problems;
}

function read(fault: ErrorObject, root: unknown): Found | null {
  const reader = readers[fault.keyword];
  if (reader === undefined) return { code: 'breaks-schema', params: { reason: fault.message ?? fault.keyword } };
  return reader(fault, valueAt(root, fault.instancePath));
}

/** Definitions whose pattern has a message of its own. */
const formats: Readonly<Record<string, ProblemCode>> = {
  DataName: 'bad-name',
  QualifiedName: 'bad-qualified-name',
  FieldPath: 'bad-path',
  OptionValue: 'bad-option-value',
  Color: 'bad-color',
  Icon: 'bad-icon',
  Version: 'bad-version',
  VersionRange: 'bad-version-range',
};

const longestName = 60;

/** One entry per keyword; null where another fault tells it better. */
const readers: Readonly<Record<string, Reader>> = {
  if: () => null,
  propertyNames: ({ params, schema }) => {
    const { propertyName: name } = params;
    return { ...malformed((schema as { $ref?: string }).$ref?.split('/').at(-1) ?? 'DataName', name), step: name };
  },
  additionalProperties: ({ params, parentSchema }) => ({
    code: 'unknown-property',
    step: params.additionalProperty,
    params: { property: params.additionalProperty },
    hint: nearest(params.additionalProperty, Object.keys(parentSchema?.properties ?? {})),
  }),
  required: ({ params }) => ({
    code: 'missing-property',
    step: params.missingProperty,
    params: { property: params.missingProperty },
  }),
  type: ({ params }, value) => ({
    code: 'wrong-type',
    params: { found: typeName(value), expected: [params.type].flat().join('|') },
  }),
  enum: ({ params }, value) => notAllowed(value, params.allowedValues),
  const: ({ params }, value) => notAllowed(value, [params.allowedValue]),
  variant: ({ params }) => {
    const { property, tag, allowed } = params;
    if (tag === undefined) return null;
    if (property !== 'type' || !allowed.includes('long_text')) return { ...notAllowed(tag, allowed), step: property };
    const type = shown(tag);
    return { code: 'unknown-field-type', step: property, params: { type }, hint: nearest(type, allowed) };
  },
  // A fault in the name of a property is told by `propertyNames`; its pattern speaks of the object.
  pattern: ({ parentSchema }, value) => (typeof value === 'string' ? malformed(parentSchema?.title, value) : null),
  uniqueItems: ({ params }) => ({ code: 'listed-twice', step: String(params.index), params: {} }),
  minLength: ({ params }) => ({ code: 'too-short', params: { limit: params.limit } }),
  maxLength: ({ params }) => ({ code: 'too-long', params: { limit: params.limit } }),
  minimum: ({ params }) => ({ code: 'too-small', params: { limit: params.limit } }),
  maximum: ({ params }) => ({ code: 'too-large', params: { limit: params.limit } }),
  minItems: ({ params }) => ({ code: 'too-few', params: { limit: params.limit } }),
  minProperties: ({ params }) => ({ code: 'too-few', params: { limit: params.limit } }),
  maxItems: ({ params }) => ({ code: 'too-many', params: { limit: params.limit } }),
  maxProperties: ({ params }, value): Found =>
    isPlain(value) && params.limit === 1
      ? { code: 'not-a-rule', params: { count: Object.keys(value).length } }
      : { code: 'too-many', params: { limit: params.limit } },
};

function malformed(definition: unknown, text: string): Found {
  const code = formats[String(definition)] ?? 'bad-format';
  if (code === 'bad-name' && text.length > longestName) {
    return { code: 'name-too-long', params: { length: text.length, limit: longestName } };
  }
  return { code, params: { value: text }, hint: code === 'bad-name' ? asName(text) : undefined };
}

function notAllowed(value: unknown, allowed: readonly unknown[]): Found {
  const names = allowed.map(String);
  const params = { value: shown(value), allowed: names.join(', ') };
  return { code: 'not-allowed', params, hint: typeof value === 'string' ? nearest(value, names) : undefined };
}

/** A value in a message: a text as it is, anything else as JSON. */
function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What a person probably meant: `First Name` → `first_name`. */
function asName(text: string): string | undefined {
  const name = text
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '');
  return name === '' ? undefined : name;
}

/** JSON's name for the type of a value; a key of the catalogue's words. */
export function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const step of stepsOf(pointer)) value = (value as Record<string, unknown> | undefined)?.[step];
  return value;
}
