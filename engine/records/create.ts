import { v7 as uuidv7 } from 'uuid';
import { textIn } from '#engine/fields/local-text.ts';
import type { Locale, Violation } from '#engine/fields/violation.ts';
import type { EntityModel, FieldModel } from '#engine/model/model.ts';
import { atomically, guarded } from './atomic.ts';
import type { CompiledEntity } from './compiled.ts';
import type { Input } from './input.ts';
import type { NewRow } from './insert.ts';
import { done, invalid, missing, type Outcome } from './refusal.ts';
import type { RecordValue } from './select.ts';
import { compiledFor, findFaults, findLinks, insertRows, readRecord, type Scene } from './store.ts';

/** A create that has been looked at: the row, and what is wrong with it. */
export interface PreparedCreate {
  readonly row: NewRow;
  readonly violations: readonly Violation[];
}

/** Creates a record from what a caller wrote. */
export async function createRecord(
  scene: Scene,
  entity: string,
  written: unknown,
  id?: string,
): Promise<Outcome<RecordValue>> {
  const compiled = compiledFor(scene, entity);
  const input = compiled.input(written, scene.caller.locale, 'create');
  if (input.pending.length > 0) await findLinks(scene, [input]);
  return insertPrepared(scene, compiled, prepareCreate(scene, compiled.entity, input, id));
}

/** Fills defaults in and asks for what is required. Links written as `{ by }` must have been looked up before. */
export function prepareCreate(scene: Scene, entity: EntityModel, input: Input, id?: string): PreparedCreate {
  const values = new Map(input.values);
  const faulty = new Set(input.violations.map(({ path }) => path.split('/')[1]));
  for (const field of entity.fields) {
    if (!field.writable || values.has(field) || faulty.has(field.name)) continue;
    const value = field.system ? scene.caller.userId : literalDefault(field);
    if (value !== null) values.set(field, value);
  }
  const violations = [...input.violations, ...missingValues(entity, values, faulty, scene.caller.locale)];
  return { row: { id: input.id ?? id ?? uuidv7(), values }, violations };
}

const literalObjects = new Set(['object', 'list', 'references', 'anyReference']);

/** A default that is a plain value. An object is a rule, except where values of the type are objects. */
function literalDefault(field: FieldModel): unknown {
  const value: unknown = field.definition.default ?? null;
  return typeof value !== 'object' || literalObjects.has(field.type.kind) ? value : null;
}

function missingValues(
  entity: EntityModel,
  values: ReadonlyMap<FieldModel, unknown>,
  faulty: ReadonlySet<string | undefined>,
  locale: Locale,
): Violation[] {
  return entity.fields
    .filter((field) => field.required && field.writable && !faulty.has(field.name) && isBlank(values.get(field)))
    .map((field) => requiredViolation(field, locale));
}

export function requiredViolation(field: FieldModel, locale: Locale): Violation {
  return { path: `/${field.name}`, code: 'required', params: { label: textIn(field.label, locale) } };
}

export function isBlank(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/** Inserts a prepared record, or says everything that is wrong with it at once. */
export async function insertPrepared(
  scene: Scene,
  compiled: CompiledEntity,
  prepared: PreparedCreate,
): Promise<Outcome<RecordValue>> {
  const { row, violations } = prepared;
  const { locale } = scene.caller;
  const faults = async () => [...violations, ...(await findFaults(scene, compiled.entity, row.id, row.values, true))];
  if (violations.length > 0) return invalid(await faults(), locale);
  // A twin that another caller takes back between the refusal and the question leaves nothing to report: then the insert is tried again.
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const inserted = await guarded(scene, (inner) => insertRows(inner, compiled, [row]));
    if ('value' in inserted && inserted.value[0]) return shown(scene, compiled, row, inserted.value[0]);
    const found = await faults();
    if (found.length > 0) return invalid(found, locale);
    if ('fault' in inserted && !inserted.fault.code.startsWith('23505')) break;
  }
  return invalid([{ path: '', code: 'invalid', params: { label: textIn(compiled.entity.label, locale) } }], locale);
}

/** Rows of link tables are not visible to the statement that makes them, so a record with such links is read once more. */
async function shown(
  scene: Scene,
  compiled: CompiledEntity,
  row: NewRow,
  record: RecordValue,
): Promise<Outcome<RecordValue>> {
  const linked = [...row.values.keys()].some((field) => field.type.storage === 'links');
  return linked ? readRecord(scene, compiled.entity.name, row.id) : done(record);
}

/** All rows in one statement, or none: null where that cannot be, or one of them is refused and each must be judged alone. */
export async function insertTogether(
  scene: Scene,
  compiled: CompiledEntity,
  prepared: readonly PreparedCreate[],
): Promise<RecordValue[] | null> {
  if (prepared.length < 2 || !prepared.every(isPlain)) return null;
  const rows = prepared.map(({ row }) => row);
  const inserted = await atomically(scene, async (inner) => {
    const written = await guarded(inner, (guardedScene) => insertRows(guardedScene, compiled, rows));
    return 'value' in written && written.value.length === rows.length
      ? done(written.value)
      : missing(scene.caller.locale);
  });
  return inserted.ok ? inserted.value : null;
}

function isPlain({ row, violations }: PreparedCreate): boolean {
  return violations.length === 0 && [...row.values.keys()].every((field) => field.type.storage !== 'links');
}
