import { entityOf } from '#engine/model/path.ts';
import { atomically } from './atomic.ts';
import { changeRecord } from './change.ts';
import { insertPrepared, insertTogether, prepareCreate } from './create.ts';
import { deleteRecord } from './delete.ts';
import type { Operation } from './operation.ts';
import { type Resolved, resolveReferences } from './references.ts';
import { detailOf, done, type Outcome, type Refusal, refused } from './refusal.ts';
import { restoreRecord } from './restore.ts';
import type { RecordValue } from './select.ts';
import { compiledFor, findLinks, type Scene } from './store.ts';

export { mostOperations, type Operation } from './operation.ts';

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
  const resolved = resolveReferences(operations, scene.caller.locale);
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

/** Results stand in the order of the request, whatever the order in which things were done. */
async function runAll(scene: Scene, { operations, order }: Resolved): Promise<BatchResult[]> {
  const ordered = order.map((index) => operations[index]!);
  const results: BatchResult[] = [];
  let at = 0;
  while (at < ordered.length) {
    const group = createsFrom(scene, ordered, at);
    const done = group.length > 1 ? await createGroup(scene, group) : [await runOne(scene, ordered[at]!)];
    for (const [place, result] of done.entries()) results[order[at + place]!] = result;
    at += done.length;
  }
  return results;
}

/** The creates of one entity that stand in a row; a record that may mean one of them begins a new group, for it must find it there. */
function createsFrom(scene: Scene, operations: readonly Operation[], from: number): Operation[] {
  const { entity } = operations[from]!;
  const group: Operation[] = [];
  const ids = new Set<string>();
  for (const operation of operations.slice(from)) {
    if (operation.op !== 'create' || operation.entity !== entity) break;
    if (group.length > 0 && (mentions(operation.data, ids) || looksUpOwn(scene, operation))) break;
    group.push(operation);
    ids.add(operation.id!);
  }
  return group;
}

function mentions(data: unknown, ids: ReadonlySet<string>): boolean {
  if (typeof data === 'string') return ids.has(data);
  return typeof data === 'object' && data !== null && Object.values(data).some((value) => mentions(value, ids));
}

/** Whether a link to a record of the same entity is written as what that one is known by. */
function looksUpOwn(scene: Scene, { entity, data }: Operation): boolean {
  if (typeof data !== 'object' || data === null) return false;
  const own = entityOf(scene.model, entity).fields.filter(
    (field) => field.target === entity || field.entityColumn !== null,
  );
  return own.some(({ name }) => [(data as Record<string, unknown>)[name]].flat().some(isLookedUp));
}

function isLookedUp(link: unknown): boolean {
  return typeof link === 'object' && link !== null && 'by' in link;
}

async function createGroup(scene: Scene, group: readonly Operation[]): Promise<BatchResult[]> {
  const compiled = compiledFor(scene, group[0]!.entity);
  const inputs = group.map(({ data }) => compiled.input(data, scene.caller.locale, 'create'));
  await findLinks(scene, inputs);
  const prepared = inputs.map((input, index) => prepareCreate(scene, compiled.entity, input, group[index]!.id));
  const together = await insertTogether(scene, compiled, prepared);
  if (together) {
    const byId = new Map(together.map((record) => [record.id as string, record]));
    return prepared.map(({ row }) => ({ ok: true, id: row.id, record: byId.get(row.id)! }));
  }
  const results: BatchResult[] = [];
  for (const one of prepared) results.push(resultOf(one.row.id, await insertPrepared(scene, compiled, one)));
  return results;
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
