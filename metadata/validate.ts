/** The only file that runs AJV, which compiles code: browser bundles leave it out and ask the server. */
import { Ajv2020, type ErrorObject, type FuncKeywordDefinition, type ValidateFunction } from 'ajv/dist/2020.js';
import { decide, type Resolve, type Variant } from './schema/decide.ts';
import { commonField, lean } from './schema/lean.ts';
import { type JsonSchema, schemaFiles } from './schema/schemas.ts';
import type { Kind } from './types.ts';

const base = 'schema:///';
const common = `${base}common-field.json`;
const compiled = new Map<string, ValidateFunction>();
let shared: Ajv2020 | undefined;

/**
 * What the schema of a kind says against a value: every fault at once, none when it conforms.
 * Compiles each kind, and within it each variant (field type, step, …), when it is first met.
 */
export function schemaFaults(kind: Kind | 'manifest', value: unknown): readonly ErrorObject[] {
  shared ??= prepare();
  const validate = validator(shared, `${base}${kind}.json`);
  return validate(value) ? [] : (validate.errors ?? []);
}

function validator(ajv: Ajv2020, address: string): ValidateFunction {
  const known = compiled.get(address);
  if (known !== undefined) return known;
  const validate = ajv.getSchema(address);
  if (validate === undefined) throw new Error(`No schema at ${address}`);
  compiled.set(address, validate);
  return validate;
}

function prepare(): Ajv2020 {
  // The schemas are the product's own; a test judges them against their meta-schema once, instead of every start.
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strictTypes: false,
    strictRequired: false,
    validateSchema: false,
    inlineRefs: false,
    code: { optimize: false },
    addUsedSchema: false,
  });
  ajv.addVocabulary(['tsType']);
  ajv.addKeyword(variantKeyword(ajv));
  ajv.removeKeyword('uniqueItems');
  ajv.addKeyword(uniqueItemsKeyword());
  for (const [file, schema] of schemaFiles)
    ajv.addSchema(lean(decide(schema, file, resolve) as JsonSchema, common), `${base}${file}`);
  ajv.addSchema(commonField(), common);
  return ajv;
}

type KeywordErrors = { errors?: Partial<ErrorObject>[] };

/** Judges an object by the one schema its tag names: no noise from the others, and what is never used is never compiled. */
function variantKeyword(ajv: Ajv2020): FuncKeywordDefinition {
  const compile = ({ property, references }: Variant) => {
    const check: KeywordErrors & ((value: Record<string, unknown>, context?: object) => boolean) = (value, context) => {
      const tag = value[property];
      if (typeof tag === 'string' && Object.hasOwn(references, tag)) {
        const validate = validator(ajv, references[tag]!);
        const valid = validate(value, context as Parameters<ValidateFunction>[1]) as boolean;
        check.errors = validate.errors ?? [];
        return valid;
      }
      // A missing tag is told by `required`.
      check.errors = [{ keyword: 'variant', params: { property, tag, allowed: Object.keys(references) } }];
      return tag === undefined;
    };
    return check;
  };
  return { keyword: 'variant', type: 'object', schemaType: 'object', errors: true, compile } as FuncKeywordDefinition;
}

/** The stock keyword compares every pair of items, which a hostile list of a million strings turns into hours. */
function uniqueItemsKeyword(): FuncKeywordDefinition {
  const check: KeywordErrors & ((wanted: boolean, items: readonly unknown[]) => boolean) = (_, items) => {
    const index = items.findIndex(firstTwin());
    check.errors = [{ keyword: 'uniqueItems', params: { index } }];
    return index === -1;
  };
  return {
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    errors: true,
    validate: check,
  } as FuncKeywordDefinition;
}

function firstTwin(): (item: unknown) => boolean {
  const seen = new Set<unknown>();
  return (item) => seen.size === seen.add(item).size;
}

const resolve: Resolve = (reference, file) => {
  const address = new URL(reference, `${base}${file}`);
  let schema = schemaFiles.get(address.pathname.slice(1));
  for (const step of address.hash.split('/').slice(1)) schema = schema?.[step] as JsonSchema | undefined;
  if (schema === undefined) throw new Error(`No schema ${reference} from ${file}`);
  return { schema, absolute: address.href };
};
