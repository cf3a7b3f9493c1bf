import { guarded } from './atomic.ts';
import { blanked, changeRecord } from './change.ts';
import { deleteRecord } from './delete.ts';
import { pageSize } from './list/request.ts';
import { done, invalid, missing, type Outcome, type Refusal, refused } from './refusal.ts';
import { compiledFor, findFaults, findLinks, listRecords, type Scene, type Updated, updateRows } from './store.ts';

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
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listRecords(scene, entity, {
      filter: request.filter,
      fields: ['id'],
      sort: ['id'],
      limit: pageSize.most,
      ...(cursor ? { cursor } : {}),
    });
    if (!page.ok) return page;
    ids.push(...page.value.items.map(({ id }) => id as string));
    cursor = page.value.next ?? undefined;
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
  const alone = (id: string) => changeRecord(scene, entity, id, set, null);
  const items: BulkItem[] = [];
  for (let start = 0; start < ids.length; start += chunkSize) {
    const chunk = ids.slice(start, start + chunkSize);
    const written = oneByOne
      ? null
      : await guarded(scene, (inner) => updateRows(inner, compiled, chunk, input.values, null));
    // Where some record of the piece breaks a constraint each is tried alone, so that only that one is refused.
    if (!written || 'fault' in written) items.push(...(await eachAlone(chunk, alone)));
    else items.push(...(await answers(scene, chunk, written.value, links.size > 0, alone)));
  }
  return done(items);
}

/** A record that was not written is as asked for already; with links, one of them may not have held, which it tells alone. */
async function answers(
  scene: Scene,
  ids: readonly string[],
  written: readonly Updated[],
  withLinks: boolean,
  alone: (id: string) => Promise<Outcome<unknown>>,
): Promise<BulkItem[]> {
  const found = new Map(written.map(({ id, record }) => [id, record]));
  const gone = missing(scene.caller.locale).refusal;
  const unsure = ids.filter((id) => withLinks && found.get(id) === null);
  const settled = new Map((await eachAlone(unsure, alone)).map((item) => [item.id, item]));
  return ids.map((id) => settled.get(id) ?? (found.has(id) ? { id, ok: true } : { id, ok: false, refusal: gone }));
}

async function eachAlone(ids: readonly string[], work: (id: string) => Promise<Outcome<unknown>>): Promise<BulkItem[]> {
  const items: BulkItem[] = [];
  for (const id of ids) {
    const outcome = await work(id);
    items.push(outcome.ok ? { id, ok: true } : { id, ok: false, refusal: outcome.refusal });
  }
  return items;
}
