import { accessOf } from '#engine/access/access.ts';
import { guarded } from './atomic.ts';
import { blanked, changeRecord } from './change.ts';
import { deleteRecord } from './delete.ts';
import { planList } from './list/plan.ts';
import { pageSize } from './list/request.ts';
import { done, invalid, missing, type Outcome, type Refusal, refused } from './refusal.ts';
import { compiledFor, findFaults, findLinks, type Scene, updateRows } from './store.ts';

/** Records one bulk change may touch. */
export const mostBulk = 50_000;
const chunkSize = 500;

export interface BulkRequest {
  readonly ids?: readonly string[];
  /** JSON Logic; `true` is every record. */
  readonly filter?: unknown;
  /** Fields and their new values, the same for each record. */
  readonly set?: unknown;
  readonly delete?: boolean;
}

export interface BulkItem {
  readonly id: string;
  readonly ok: boolean;
  readonly refusal?: Refusal;
}

/** Changes or deletes many records, each by itself: one that is refused leaves the others be. Answers come per record, in order. */
export async function bulkChange(
  scene: Scene,
  entity: string,
  request: BulkRequest,
): Promise<Outcome<readonly BulkItem[]>> {
  const ids = await targets(scene, entity, request);
  if (!ids.ok) return ids;
  if (request.delete) return done(await eachAlone(ids.value, (id) => deleteRecord(scene, entity, id)));
  return setAll(scene, entity, ids.value, request.set);
}

async function targets(scene: Scene, entity: string, request: BulkRequest): Promise<Outcome<readonly string[]>> {
  if (request.ids) return done([...new Set(request.ids)]);
  const compiled = compiledFor(scene, entity);
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const list = {
      filter: request.filter,
      fields: ['id'],
      sort: ['id'],
      limit: pageSize.most,
      ...(cursor ? { cursor } : {}),
    };
    const plan = planList(scene.model, compiled.entity, list, accessOf(scene.caller), scene.caller);
    if (!plan.ok) return plan;
    const page = plan.value.answer(await scene.connection.run({ text: plan.value.text }, plan.value.values));
    ids.push(...page.items.map(({ id }) => id as string));
    cursor = page.next ?? undefined;
  } while (cursor && ids.length <= mostBulk);
  if (ids.length > mostBulk)
    return refused({
      status: 422,
      code: 'tooMany',
      detail: `At most ${mostBulk} records at once; narrow the filter.`,
      errors: [],
    });
  return done(ids);
}

async function setAll(
  scene: Scene,
  entity: string,
  ids: readonly string[],
  set: unknown,
): Promise<Outcome<readonly BulkItem[]>> {
  const compiled = compiledFor(scene, entity);
  const input = compiled.input(set, scene.caller.locale, 'update');
  await findLinks(scene, [input]);
  const links = new Map([...input.values].filter(([field]) => field.target !== null || field.entityColumn !== null));
  const faults = await findFaults(
    scene,
    { ...compiled.entity, uniques: [] },
    ids[0] ?? '00000000-0000-0000-0000-000000000000',
    links,
    false,
  );
  const violations = [...input.violations, ...blanked(input.values, scene.caller.locale), ...faults];
  if (violations.length > 0) return invalid(violations, scene.caller.locale);
  if (input.values.size === 0) return done(ids.map((id) => ({ id, ok: true })));

  const oneByOne = [...input.values.keys()].some(({ definition }) => definition.immutable === true);
  const items: BulkItem[] = [];
  for (let start = 0; start < ids.length; start += chunkSize) {
    const chunk = ids.slice(start, start + chunkSize);
    const written = oneByOne
      ? null
      : await guarded(scene, (inner) => updateRows(inner, compiled, chunk, input.values, null));
    if (written && 'value' in written) items.push(...answers(chunk, new Set(written.value.map(({ id }) => id)), scene));
    // Some record of the piece breaks a constraint: each is tried alone, so that only that one is refused.
    else items.push(...(await eachAlone(chunk, (id) => changeRecord(scene, entity, id, set, null))));
  }
  return done(items);
}

function answers(ids: readonly string[], found: ReadonlySet<string>, scene: Scene): BulkItem[] {
  const gone = missing(scene.caller.locale).refusal;
  return ids.map((id) => (found.has(id) ? { id, ok: true } : { id, ok: false, refusal: gone }));
}

async function eachAlone(ids: readonly string[], work: (id: string) => Promise<Outcome<unknown>>): Promise<BulkItem[]> {
  const items: BulkItem[] = [];
  for (const id of ids) {
    const outcome = await work(id);
    items.push(outcome.ok ? { id, ok: true } : { id, ok: false, refusal: outcome.refusal });
  }
  return items;
}
