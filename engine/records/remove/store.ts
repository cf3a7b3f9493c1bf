import type { EntityModel, FieldModel, IncomingLink } from '#engine/model/model.ts';
import { entityOf } from '#engine/model/path.ts';
import { guarded } from '../atomic.ts';
import type { Scene } from '../store.ts';
import { binSql, clearSql, consequencesSql, holdersSql, liveSql, lockSql, relinkSql, unbinSql } from './sql.ts';

/** Locks live records against new links to them; those that are gone, or not `allowed` (SQL over `t`), are absent from the answer. */
export async function lock(
  { connection }: Scene,
  entity: EntityModel,
  ids: readonly string[],
  allowed: string | null,
): Promise<string[]> {
  return firsts(await connection.run({ text: lockSql(entity, allowed) }, [ids]));
}

/** Live records that point to the given ones, without those of the same entity that go as well. */
export async function holders(
  { model, connection }: Scene,
  link: IncomingLink,
  ids: readonly string[],
  going: readonly string[],
): Promise<string[]> {
  return firsts(await connection.run({ text: holdersSql(model, link) }, [ids, going]));
}

/** Blanks the links of those that stay. */
export async function clear(
  { model, connection, caller }: Scene,
  link: IncomingLink,
  ids: readonly string[],
  going: readonly string[],
  cause: string,
): Promise<void> {
  await connection.run({ text: clearSql(model, link) }, [ids, caller.userId, caller.door, cause, going]);
}

/** Into the recycle bin. `cause`: the record whose deletion takes these along; null for itself. */
export async function bin(
  { model, connection, caller }: Scene,
  entity: EntityModel,
  ids: readonly string[],
  cause: string | null,
): Promise<void> {
  await connection.run({ text: binSql(model, entity) }, [ids, caller.userId, caller.door, cause]);
}

/** Out of the recycle bin: how many came back, or `twin` where another record has a unique value of one of them now. */
export async function unbin(
  scene: Scene,
  entity: EntityModel,
  ids: readonly string[],
  cause: string | null,
): Promise<number | 'twin'> {
  const { model, caller } = scene;
  const back = await guarded(scene, ({ connection }) =>
    connection.run({ text: unbinSql(model, entity) }, [ids, caller.userId, caller.door, cause]),
  );
  return 'fault' in back ? 'twin' : back.value.length;
}

/** What the latest deletion of a record took along (`op` delete) or cleared (`op` update, with the links as they were). */
export interface Consequence {
  readonly entity: string;
  readonly record: string;
  readonly op: 'delete' | 'update';
  readonly changes: Readonly<Record<string, { readonly old?: string | null }>>;
}

export async function consequences(
  { model, connection }: Scene,
  entity: EntityModel,
  id: string,
): Promise<Consequence[]> {
  const rows = await connection.run({ text: consequencesSql(model) }, [entity.name, id]);
  return rows.map(([name, record, op, changes]) => ({
    entity: name!,
    record: record!,
    op: op as Consequence['op'],
    changes: JSON.parse(changes!),
  }));
}

/** Sets a link again on records where it is blank. */
export async function relink(
  { model, connection, caller }: Scene,
  field: FieldModel,
  ids: readonly string[],
  target: string,
): Promise<void> {
  await connection.run({ text: relinkSql(model, field) }, [ids, caller.userId, target, caller.door]);
}

/** Whether a record is live, and then it stays so until the transaction ends. */
export async function hold({ model, connection }: Scene, entity: string, id: string): Promise<boolean> {
  const rows = await connection.run({ text: `SELECT 1 WHERE ${liveSql(entityOf(model, entity))}` }, [id]);
  return rows.length > 0;
}

function firsts(rows: readonly (readonly (string | null)[])[]): string[] {
  return rows.map(([first]) => first as string);
}
