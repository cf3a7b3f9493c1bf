import { quote } from '#engine/db/identifier.ts';
import { tell, type Violation } from '#engine/fields/violation.ts';
import type { FieldModel, Model } from '#engine/model/model.ts';
import { entityOf } from '#engine/model/path.ts';
import { type Problem, problem } from '#metadata/problem.ts';
import type { RecordsDocument } from '#metadata/types.ts';
import { markSamples } from './packages/store.ts';
import { guarded } from './records/atomic.ts';
import { writtenColumns } from './records/columns.ts';
import { insertPrepared, prepareCreate } from './records/create.ts';
import type { Input } from './records/input.ts';
import { compiledFor, findLinks, insertRows, type Scene, updateRows } from './records/store.ts';

/** A `records` document with the package that brings it. */
export interface RecordsSource {
  readonly package: string;
  readonly document: RecordsDocument;
}

interface Waiting {
  readonly source: RecordsSource;
  readonly index: number;
}

type Refused = Waiting & { readonly violations: readonly Violation[] };

const pieceSize = 100;

/**
 * Loads records, matched by their key: new ones are created, known ones take the values given. A record whose links lead to
 * records that come later waits for them, whatever the order of files. Returns what is wrong; then the caller rolls everything back.
 */
export async function loadRecords(scene: Scene, sources: readonly RecordsSource[]): Promise<Problem[]> {
  let waiting = sources.flatMap((source) => source.document.records.map((_, index): Waiting => ({ source, index })));
  for (;;) {
    const refused: Refused[] = [];
    for (const piece of pieces(waiting)) refused.push(...(await loadPiece(scene, piece)));
    if (refused.length === 0) return [];
    const mayCome = refused.every(({ violations }) => violations.every(({ code }) => code === 'missingRecord'));
    if (!mayCome || refused.length === waiting.length) return refused.slice(0, 200).flatMap(problemsOf);
    waiting = refused;
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

function problemsOf({ source, index, violations }: Refused): Problem[] {
  return violations.map((violation) =>
    problem('record-refused', {
      document: `records/${source.document.name}`,
      pointer: `/records/${index}${violation.path}`,
      params: { number: index + 1, reason: tell(violation, 'en').message },
    }),
  );
}

async function loadPiece(scene: Scene, piece: readonly Waiting[]): Promise<Refused[]> {
  const { document } = piece[0]!.source;
  const compiled = compiledFor(scene, document.entity);
  const inputs = piece.map(({ index }) => compiled.input(document.records[index], scene.caller.locale, 'create'));
  await findLinks(scene, inputs);
  const refused = piece.flatMap((item, place) =>
    inputs[place]!.violations.length > 0 ? [{ ...item, violations: inputs[place]!.violations }] : [],
  );
  const good = piece
    .map((item, place) => ({ item, input: inputs[place]! }))
    .filter(({ input }) => input.violations.length === 0);
  const known = await findByKey(
    scene,
    document,
    good.map(({ input }) => input),
  );
  const fresh = good.filter((_, place) => !known.has(place));
  for (const [place, { id, live }] of known) {
    // A record that its owner has thrown away is not brought back.
    if (live) await updateRows(scene, compiled, [id], good[place]!.input.values, null);
  }
  const created = await create(scene, document, fresh);
  if (document.sample)
    await markSamples(scene.connection, scene.model.schema, piece[0]!.source.package, document.entity, created.ids);
  return [...refused, ...created.refused];
}

type Good = { item: Waiting; input: Input };

async function create(
  scene: Scene,
  document: RecordsDocument,
  fresh: readonly Good[],
): Promise<{ ids: string[]; refused: Refused[] }> {
  const compiled = compiledFor(scene, document.entity);
  const prepared = fresh.map(({ input }) => prepareCreate(scene, compiled.entity, input));
  const plain = prepared.every(
    ({ row, violations }) => violations.length === 0 && [...row.values.keys()].every(({ linkTable }) => !linkTable),
  );
  if (plain && prepared.length > 1) {
    const rows = prepared.map(({ row }) => row);
    const together = await guarded(scene, (inner) => insertRows(inner, compiled, rows));
    if ('value' in together && together.value.length === rows.length)
      return { ids: rows.map(({ id }) => id), refused: [] };
    if ('value' in together) return { ids: [], refused: fresh.map(({ item }) => ({ ...item, violations: [lost] })) };
  }
  const made: { ids: string[]; refused: Refused[] } = { ids: [], refused: [] };
  for (const [place, one] of prepared.entries()) {
    const outcome = await insertPrepared(scene, compiled, one);
    if (outcome.ok) made.ids.push(one.row.id);
    else made.refused.push({ ...fresh[place]!.item, violations: toldViolations(outcome.refusal.errors) });
  }
  return made;
}

/** Links were just looked up in the same transaction, so this says that another one deleted a target meanwhile. */
const lost: Violation = { path: '', code: 'invalid', params: { label: '' } };

function toldViolations(errors: readonly { path: string; code: string; message: string }[]): Violation[] {
  return errors.map(({ path, code, message }) => ({
    path,
    code: code as Violation['code'],
    params: { label: message },
  }));
}

/** Records that are there already, by the place of their input: live ones before deleted ones. */
async function findByKey(
  scene: Scene,
  document: RecordsDocument,
  inputs: readonly Input[],
): Promise<Map<number, { id: string; live: boolean }>> {
  const entity = entityOf(scene.model, document.entity);
  const fields = (document.key ?? []).map((name) => entity.byName.get(name)).filter((field) => field !== undefined);
  const found = new Map<number, { id: string; live: boolean }>();
  if (fields.length === 0 || inputs.length === 0) return found;
  const values: unknown[] = [];
  const questions = inputs.map((input, place) => {
    const same = fields.flatMap((field) => keyConditions(field, input, values));
    return `(SELECT ${place}, id, deleted_at IS NULL FROM ${entity.table} WHERE ${same.join(' AND ')} ORDER BY deleted_at NULLS FIRST LIMIT 1)`;
  });
  const rows = await scene.connection.run({ text: questions.join(' UNION ALL ') }, values);
  for (const [place, id, live] of rows) found.set(Number(place), { id: id!, live: live === 't' });
  return found;
}

function keyConditions(field: FieldModel, input: Input, values: unknown[]): string[] {
  return writtenColumns(field).map((column) => {
    const value = column.value(input.values.get(field) ?? null);
    return `${quote(column.name)} IS NOT DISTINCT FROM $${values.push(value)}::${column.sqlType}`;
  });
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
