import { type Access, accessOf } from '#engine/access/access.ts';
import type { Cells } from '#engine/db/database.ts';
import { named } from '#engine/db/statement.ts';
import type { Violation } from '#engine/fields/violation.ts';
import type { EntityModel, FieldModel } from '#engine/model/model.ts';
import { entityOf, resolvePath } from '#engine/model/path.ts';
import { atomically } from './atomic.ts';
import { type CompiledEntity, compiledEntity } from './compiled.ts';
import { diagnose } from './diagnose.ts';
import { searchByKey } from './find-by-key.ts';
import { searchLinks, settleLinks } from './find-links.ts';
import type { Input } from './input.ts';
import type { NewRow } from './insert.ts';
import { planList } from './list/plan.ts';
import type { ListAnswer, ListRequest } from './list/request.ts';
import { done, missing, type Outcome } from './refusal.ts';
import { lockSql } from './remove/sql.ts';
import type { Scene } from './scene.ts';
import { type RecordValue, selectPaths } from './select.ts';

export type { Scene } from './scene.ts';

export function compiledFor(scene: Scene, entity: string): CompiledEntity {
  return compiledEntity(scene.model, entityOf(scene.model, entity), accessOf(scene.caller));
}

/** One record; `fields` narrows it and reaches through lookups. */
export async function readRecord(
  scene: Scene,
  entity: string,
  id: string,
  fields?: readonly string[],
): Promise<Outcome<RecordValue>> {
  const compiled = compiledFor(scene, entity);
  if (fields === undefined) {
    const [cells] = await scene.connection.run(compiled.read, [id]);
    return cells ? done(compiled.selection.present(cells)) : missing(scene.caller.locale);
  }
  return readFields(scene, compiled.entity, id, fields);
}

async function readFields(
  scene: Scene,
  entity: EntityModel,
  id: string,
  fields: readonly string[],
): Promise<Outcome<RecordValue>> {
  const { model, caller, connection } = scene;
  const list = planList(
    model,
    entity,
    { fields, limit: 1, filter: { '==': [{ var: 'id' }, id] } },
    accessOf(caller),
    caller,
  );
  if (!list.ok) return list;
  const { items } = list.value.answer(await connection.run(named(list.value.text), list.value.values));
  return items[0] ? done(items[0]) : missing(caller.locale);
}

/** A page of records, in one statement. */
export async function listRecords(scene: Scene, entity: string, request: ListRequest): Promise<Outcome<ListAnswer>> {
  const { model, caller, connection } = scene;
  const plan = planList(model, entityOf(model, entity), request, accessOf(caller), caller);
  if (!plan.ok) return plan;
  return done(plan.value.answer(await connection.run(named(plan.value.text), plan.value.values)));
}

/** Looks up links written as `{ by }`, for all inputs at once. */
export async function findLinks(scene: Scene, inputs: readonly Input[]): Promise<void> {
  const search = searchLinks(scene.model, inputs, scene.caller.locale);
  if (!search) return;
  const rows = await scene.connection.run({ text: search.text }, search.values);
  const found = rows.map((cells) => [Number(cells[0]), cells[1] as string] as const);
  settleLinks(search, found, inputs, scene.caller.locale);
}

/** Records that a search over several entities finds: its rows are entity, id, title. */
export async function findHits(
  { connection }: Scene,
  question: { text: string; values: readonly unknown[] },
): Promise<{ entity: string; id: string; title: string | null }[]> {
  const rows = await connection.run({ text: question.text }, question.values);
  return rows.map(([entity, id, title]) => ({ entity: entity!, id: id!, title: title ?? null }));
}

/** Records that inputs mean by their key, deleted ones too: place of the input → the record. */
export async function findByKey(
  { connection }: Scene,
  entity: EntityModel,
  key: readonly FieldModel[],
  inputs: readonly Input[],
): Promise<Map<number, { id: string; live: boolean }>> {
  if (key.length === 0 || inputs.length === 0) return new Map();
  const { text, values } = searchByKey(entity, key, inputs);
  const rows = await connection.run({ text }, values);
  return new Map(rows.map(([place, id, live]) => [Number(place), { id: id!, live: live === 't' }]));
}

/** Every unique and link that a candidate breaks. */
export async function findFaults(
  scene: Scene,
  entity: EntityModel,
  id: string,
  candidate: ReadonlyMap<FieldModel, unknown>,
  isNew: boolean,
): Promise<Violation[]> {
  const question = diagnose(scene.model, entity, id, candidate, scene.caller.locale, isNew);
  if (!question) return [];
  const rows = await scene.connection.run({ text: question.text }, question.values);
  return question.violations(rows.map(([cell]) => Number(cell)));
}

/** Inserts rows of one entity; those whose links lead nowhere are left out of the answer. */
export async function insertRows(
  scene: Scene,
  compiled: CompiledEntity,
  rows: readonly NewRow[],
): Promise<RecordValue[]> {
  const links = rows.length === 1 ? [...rows[0]!.values.keys()].filter((field) => field.type.storage === 'links') : [];
  const insert =
    links.length > 0 ? compiled.insertWithLinks(links) : rows.length === 1 ? compiled.insertOne : compiled.insertMany;
  const cells = await scene.connection.run(named(insert.text), insert.parameters(rows, scene.caller));
  return cells.map((row) => compiled.selection.present(row));
}

/** What became of one record that was to be changed. */
export interface Updated {
  readonly id: string;
  readonly versionBefore: number;
  /** Null where nothing was written. */
  readonly record: RecordValue | null;
}

/** Changes the same fields of records to the same values. Records that are gone are absent from the answer. */
export async function updateRows(
  scene: Scene,
  compiled: CompiledEntity,
  ids: readonly string[],
  values: ReadonlyMap<FieldModel, unknown>,
  version: number | null,
): Promise<Updated[]> {
  const fields = compiled.entity.fields.filter((field) => values.has(field));
  const update = compiled.update(fields, ids.length > 1);
  const run = async ({ connection, caller }: Scene) => {
    const rows = await connection.run(named(update.text), update.parameters(ids, values, { ...caller, version }));
    return rows.map((cells) => updatedRow(compiled, cells));
  };
  if (fields.every((field) => field.type.storage !== 'links')) return run(scene);
  // A statement sees the rows of link tables as they were when it began, so the record is locked by one before it.
  const outcome = await atomically(scene, async (inner) => {
    await lockRows(inner, compiled.entity, ids);
    return done(await run(inner));
  });
  return outcome.ok ? outcome.value : [];
}

/** Holds live records until the transaction ends: nobody else changes or deletes them. */
export async function lockRows({ connection }: Scene, entity: EntityModel, ids: readonly string[]): Promise<void> {
  await connection.run({ text: lockSql(entity, null) }, [ids]);
}

function updatedRow(compiled: CompiledEntity, cells: Cells): Updated {
  const record = cells[2] === null ? null : compiled.selection.present(cells, 3);
  return { id: cells[0] as string, versionBefore: Number(cells[1]), record };
}

/** Every stored value of a record, as values that could be written again; null when it is gone. */
export async function storedValues(
  scene: Scene,
  entity: EntityModel,
  id: string,
): Promise<{ version: number; values: Map<FieldModel, unknown> } | null> {
  const { model, connection, caller } = scene;
  const fields = entity.fields.filter((field) => field.writable);
  const paths = [entity.byName.get('version')!, ...fields].map(
    (field) => resolvePath(model.entities, entity, field.name)!,
  );
  const access: Access = accessOf(caller);
  const selection = selectPaths(model, paths, access);
  const text = `SELECT ${selection.columns.join(', ')} FROM ${entity.table} t ${selection.joins.join(' ')} WHERE t.id = $1 AND t.deleted_at IS NULL`;
  const [cells] = await connection.run(named(text), [id]);
  if (!cells) return null;
  const record = selection.present(cells);
  return {
    version: record.version as number,
    values: new Map(fields.map((field) => [field, writable(field, record[field.name])])),
  };
}

type Shown = { id: string; entity?: string };

/** A value as it is read → as it is written: links lose their titles. */
export function writable(field: FieldModel, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (field.type.storage === 'links') return (value as Shown[]).map(({ id }) => id);
  if (field.entityColumn !== null) return { entity: (value as Shown).entity, id: (value as Shown).id };
  return field.target === null ? value : (value as Shown).id;
}
