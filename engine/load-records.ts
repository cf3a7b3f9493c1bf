import { type Told, tell } from '#engine/fields/violation.ts';
import type { Model } from '#engine/model/model.ts';
import { type Problem, problem } from '#metadata/problem.ts';
import type { RecordsDocument } from '#metadata/types.ts';
import { markSamples } from './packages/store.ts';
import { changeRecord } from './records/change.ts';
import type { CompiledEntity } from './records/compiled.ts';
import { insertPrepared, insertTogether, prepareCreate } from './records/create.ts';
import type { Input } from './records/input.ts';
import { compiledFor, findByKey, findLinks, type Scene } from './records/store.ts';

/** A `records` document with the package that brings it. */
export interface RecordsSource {
  readonly package: string;
  readonly document: RecordsDocument;
}

interface Waiting {
  readonly source: RecordsSource;
  readonly index: number;
}

type Refused = Waiting & { readonly errors: readonly Told[] };

const pieceSize = 100;
const mostProblems = 200;

/**
 * Loads records, matched by their key: new ones are created, known ones take the values given. A record whose links lead to
 * records that come later waits for them, whatever the order of files. Returns what is wrong; then the caller rolls everything back.
 */
export async function loadRecords(scene: Scene, sources: readonly RecordsSource[]): Promise<Problem[]> {
  let waiting = sources.flatMap((source) => source.document.records.map((_, index): Waiting => ({ source, index })));
  const broken: Refused[] = [];
  for (;;) {
    const refused: Refused[] = [];
    for (const piece of pieces(waiting)) refused.push(...(await loadPiece(scene, piece)));
    const lost = refused.filter(({ errors }) => errors.every(({ code }) => code === 'missingRecord'));
    broken.push(...refused.filter((one) => !lost.includes(one)));
    // Nothing has come that could have been waited for.
    if (lost.length === 0 || refused.length === waiting.length)
      return [...broken, ...lost].slice(0, mostProblems).flatMap(problemsOf);
    waiting = lost;
  }
}

/** Pieces of one document each. */
function pieces(waiting: readonly Waiting[]): Waiting[][] {
  const made: Waiting[][] = [];
  for (const item of waiting) {
    const last = made.at(-1);
    if (last && last.length < pieceSize && last[0]!.source === item.source) last.push(item);
    else made.push([item]);
  }
  return made;
}

function problemsOf({ source, index, errors }: Refused): Problem[] {
  return errors.map(({ path, message }) =>
    problem('record-refused', {
      document: `records/${source.document.name}`,
      pointer: `/records/${index}${path}`,
      params: { number: index + 1, reason: message },
    }),
  );
}

async function loadPiece(scene: Scene, piece: readonly Waiting[]): Promise<Refused[]> {
  const { document, package: of } = piece[0]!.source;
  const { locale } = scene.caller;
  const compiled = compiledFor(scene, document.entity);
  const all = piece.map((item) => ({ item, input: compiled.input(recordOf(item), locale, 'create') }));
  await findLinks(
    scene,
    all.map(({ input }) => input),
  );
  const good = all.filter(({ input }) => input.violations.length === 0);
  const refused: Refused[] = all
    .filter((one) => !good.includes(one))
    .map(({ item, input }) => ({ ...item, errors: input.violations.map((violation) => tell(violation, locale)) }));
  const key = document.key.flatMap((name) => compiled.entity.byName.get(name) ?? []);
  const inputs = good.map(({ input }) => input);
  const known = await findByKey(scene, compiled.entity, key, inputs);
  for (const [place, { id, live }] of known) {
    // A record that its owner has thrown away is not brought back.
    if (live) refused.push(...(await update(scene, good[place]!.item, id)));
  }
  const created = await create(
    scene,
    compiled,
    good.filter((_, place) => !known.has(place)),
  );
  if (document.sample) await markSamples(scene.connection, scene.model.schema, of, document.entity, created.ids);
  return [...refused, ...created.refused];
}

function recordOf({ source, index }: Waiting): Readonly<Record<string, unknown>> {
  return source.document.records[index]!;
}

async function update(scene: Scene, item: Waiting, id: string): Promise<Refused[]> {
  const { id: _, ...values } = recordOf(item);
  const outcome = await changeRecord(scene, item.source.document.entity, id, values, null);
  return outcome.ok ? [] : [{ ...item, errors: outcome.refusal.errors }];
}

type Good = { readonly item: Waiting; readonly input: Input };

async function create(
  scene: Scene,
  compiled: CompiledEntity,
  fresh: readonly Good[],
): Promise<{ ids: string[]; refused: Refused[] }> {
  const prepared = fresh.map(({ input }) => prepareCreate(scene, compiled.entity, input));
  if (await insertTogether(scene, compiled, prepared)) return { ids: prepared.map(({ row }) => row.id), refused: [] };
  const made: { ids: string[]; refused: Refused[] } = { ids: [], refused: [] };
  for (const [place, one] of prepared.entries()) {
    const outcome = await insertPrepared(scene, compiled, one);
    if (outcome.ok) made.ids.push(one.row.id);
    else made.refused.push({ ...fresh[place]!.item, errors: outcome.refusal.errors });
  }
  return made;
}

/** Order in which documents are tried first: entities that others point to come before those that point. */
export function inDependencyOrder(model: Model, sources: readonly RecordsSource[]): RecordsSource[] {
  const ranks = new Map<string, number>();
  const rank = (name: string, path: ReadonlySet<string>): number => {
    const known = ranks.get(name);
    if (known !== undefined) return known;
    if (path.has(name)) return 0;
    const targets = (model.entities.get(name)?.fields ?? []).filter(({ system, target }) => !system && target !== null);
    const value = 1 + Math.max(-1, ...targets.map(({ target }) => rank(target!, new Set([...path, name]))));
    ranks.set(name, value);
    return value;
  };
  const anyLinks = (name: string) =>
    model.entities.get(name)?.fields.some(({ entityColumn }) => entityColumn !== null) ? 1 : 0;
  const order = ({ document }: RecordsSource) => [anyLinks(document.entity), rank(document.entity, new Set())] as const;
  return [...sources].sort((a, b) => order(a)[0] - order(b)[0] || order(a)[1] - order(b)[1]);
}
