import { v7 as uuidv7 } from 'uuid';
import { formats } from '#engine/fields/formats.ts';
import type { Violation } from '#engine/fields/violation.ts';
import { tell } from '#engine/fields/violation.ts';
import { atomically, guarded } from './atomic.ts';
import { changeRecord } from './change.ts';
import type { CompiledEntity } from './compiled.ts';
import { insertPrepared, type PreparedCreate, prepareCreate } from './create.ts';
import { deleteRecord } from './delete.ts';
import { detailOf, done, missing, type Outcome, type Refusal, refused } from './refusal.ts';
import { restoreRecord } from './restore.ts';
import type { RecordValue } from './select.ts';
import { compiledFor, findLinks, insertRows, type Scene } from './store.ts';

export const mostOperations = 1_000;

/** One operation of a batch. `{ "$ref": 0 }` or `{ "$ref": "name" }` in `data` and `id` stands for the id of another operation's record. */
export interface Operation {
  readonly op: 'create' | 'update' | 'delete' | 'restore';
  readonly entity: string;
  readonly id?: string;
  /** Name under which later operations refer to this one. */
  readonly ref?: string;
  readonly version?: number;
  readonly data?: unknown;
}

export type BatchResult =
  | { readonly ok: true; readonly id: string; readonly record: RecordValue | null }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Runs operations in order. Atomic: all or none, and a refusal names each fault by its operation, `/operations/3/data/amount`.
 * Otherwise each stands for itself. Creates of one entity that follow each other are written in one statement.
 */
export async function runBatch(
  scene: Scene,
  operations: readonly Operation[],
  atomic: boolean,
): Promise<Outcome<readonly BatchResult[]>> {
  const resolved = resolveReferences(operations);
  if (!resolved.ok) return resolved;
  if (!atomic) return done(await runAll(scene, resolved.value));
  return atomically(scene, async (inner) => {
    const results = await runAll(inner, resolved.value);
    const refusal = batchRefusal(results, scene);
    return refusal ? refused(refusal) : done(results);
  });
}

function batchRefusal(results: readonly BatchResult[], { caller }: Scene): Refusal | null {
  const failed = results.flatMap((result, index) => (result.ok ? [] : [{ index, refusal: result.refusal }]));
  const [first] = failed;
  if (!first) return null;
  const errors = failed.flatMap(({ index, refusal }) =>
    refusal.errors.length > 0
      ? refusal.errors.map((error) => ({ ...error, path: `/operations/${index}/data${error.path}` }))
      : [{ path: `/operations/${index}`, code: refusal.code, message: refusal.detail }],
  );
  return {
    status: first.refusal.status,
    code: first.refusal.code,
    detail: detailOf('invalid', caller.locale),
    errors: errors.slice(0, 500),
  };
}

/** Ids of creates are given out before anything runs, so a reference may point forwards or backwards. */
function resolveReferences(operations: readonly Operation[]): Outcome<readonly Operation[]> {
  const ids = operations.map((operation) =>
    operation.op === 'create' ? (ownId(operation.data) ?? uuidv7()) : (operation.id ?? ''),
  );
  const places = new Map<string | number, string>();
  operations.forEach(({ ref }, index) => {
    places.set(index, ids[index]!);
    if (ref !== undefined) places.set(ref, ids[index]!);
  });
  const faults: Violation[] = [];
  const made = operations.map((operation, index) => {
    const replace = (value: unknown, path: string) => resolve(value, places, path, faults, 0);
    const id = operation.op === 'create' ? ids[index]! : replace(operation.id, `/operations/${index}/id`);
    return { ...operation, id: id as string, data: replace(operation.data, `/operations/${index}/data`) };
  });
  if (faults.length === 0) return done(made);
  return refused({
    status: 422,
    code: 'invalid',
    detail: detailOf('invalid', 'en'),
    errors: faults.map((fault) => tell(fault, 'en')),
  });
}

function ownId(data: unknown): string | null {
  const id = typeof data === 'object' && data !== null ? (data as { id?: unknown }).id : null;
  return typeof id === 'string' && formats.uuid?.(id) ? id.toLowerCase() : null;
}

function resolve(
  value: unknown,
  places: ReadonlyMap<string | number, string>,
  path: string,
  faults: Violation[],
  depth: number,
): unknown {
  if (typeof value !== 'object' || value === null || depth > 4) return value;
  if (Array.isArray(value))
    return value.map((item, index) => resolve(item, places, `${path}/${index}`, faults, depth + 1));
  const entries = Object.entries(value);
  if (entries.length === 1 && entries[0]![0] === '$ref') {
    const id = places.get(entries[0]![1] as string | number);
    if (id === undefined) faults.push({ path, code: 'missingRecord', params: { label: '$ref' } });
    return id ?? null;
  }
  const made = entries.map(([key, item]) => [key, resolve(item, places, `${path}/${key}`, faults, depth + 1)] as const);
  return Object.fromEntries(made);
}

async function runAll(scene: Scene, operations: readonly Operation[]): Promise<BatchResult[]> {
  const results: BatchResult[] = [];
  let at = 0;
  while (at < operations.length) {
    const group = createsFrom(operations, at);
    if (group.length > 1) results.push(...(await createGroup(scene, group)));
    else results.push(await runOne(scene, operations[at]!));
    at += Math.max(group.length, 1);
  }
  return results;
}

/** The creates of one entity that stand in a row; a record that refers to one of them begins a new group, for it must find it there. */
function createsFrom(operations: readonly Operation[], from: number): Operation[] {
  const group: Operation[] = [];
  const ids = new Set<string>();
  for (const operation of operations.slice(from)) {
    if (operation.op !== 'create' || operation.entity !== operations[from]!.entity || mentions(operation.data, ids))
      break;
    group.push(operation);
    ids.add(operation.id!);
  }
  return group;
}

function mentions(data: unknown, ids: ReadonlySet<string>): boolean {
  if (typeof data === 'string') return ids.has(data);
  return typeof data === 'object' && data !== null && Object.values(data).some((value) => mentions(value, ids));
}

async function createGroup(scene: Scene, group: readonly Operation[]): Promise<BatchResult[]> {
  const compiled = compiledFor(scene, group[0]!.entity);
  const inputs = group.map(({ data }) => compiled.input(data, scene.caller.locale, 'create'));
  await findLinks(scene, inputs);
  const prepared = inputs.map((input, index) => prepareCreate(scene, compiled.entity, input, group[index]!.id));
  const together =
    prepared.length > 1 && prepared.every(isPlain) ? await insertTogether(scene, compiled, prepared) : null;
  if (together) {
    const byId = new Map(together.map((record) => [record.id as string, record]));
    return prepared.map(({ row }) => ({ ok: true, id: row.id, record: byId.get(row.id)! }));
  }
  const results: BatchResult[] = [];
  for (const one of prepared) results.push(resultOf(one.row.id, await insertPrepared(scene, compiled, one)));
  return results;
}

/** All rows in one statement, or none: null where one of them is refused, and each must be judged alone. */
async function insertTogether(
  scene: Scene,
  compiled: CompiledEntity,
  prepared: readonly PreparedCreate[],
): Promise<RecordValue[] | null> {
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

async function runOne(scene: Scene, operation: Operation): Promise<BatchResult> {
  const { op, entity, id = '', data, version } = operation;
  switch (op) {
    case 'create':
      return (await createGroup(scene, [operation]))[0]!;
    case 'update':
      return resultOf(id, await changeRecord(scene, entity, id, data, version ?? null));
    case 'delete':
      return resultOf(id, await deleteRecord(scene, entity, id));
    case 'restore':
      return resultOf(id, await restoreRecord(scene, entity, id));
  }
}

function resultOf(id: string, outcome: Outcome<RecordValue | null>): BatchResult {
  return outcome.ok ? { ok: true, id, record: outcome.value } : { ok: false, refusal: outcome.refusal };
}
