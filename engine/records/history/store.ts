import { quote } from '#engine/db/identifier.ts';
import { readInstant } from '#engine/fields/datetime.ts';
import type { EntityModel } from '#engine/model/model.ts';
import { titleSql } from '#engine/model/title.ts';
import type { Scene } from '../scene.ts';

/** Field → its value before and after, as the history keeps it: what was blank is absent. */
export type KeptChanges = Readonly<Record<string, { readonly old?: unknown; readonly new?: unknown }>>;

/** One row of the history. */
export interface KeptEntry {
  readonly version: number;
  readonly at: string;
  readonly by: { readonly id: string; readonly title: string | null } | null;
  readonly door: string;
  readonly op: 'create' | 'update' | 'delete' | 'restore';
  readonly changes: KeptChanges;
}

/** The newest rows of a record before a version (null: all), at most `limit`; none for a record that has never been. */
export async function readEntries(
  { model, connection }: Scene,
  entity: EntityModel,
  id: string,
  before: number | null,
  limit: number,
): Promise<KeptEntry[]> {
  const user = model.entities.get('user');
  const [author, join] = user ? [titleSql(user, 'u'), `LEFT JOIN ${user.table} u ON u.id = h.by`] : ['NULL', ''];
  const text = `SELECT h.version, h.at, h.by, ${author}, h.door, h.op, h.changes FROM ${quote(model.schema)}._history h ${join}
    WHERE h.entity = $1 AND h.record = $2 AND h.version < coalesce($3::int, 2147483647)
      AND EXISTS (SELECT 1 FROM ${entity.table} t WHERE t.id = $2) ORDER BY h.version DESC LIMIT ${limit}`;
  const rows = await connection.run({ text }, [entity.name, id, before]);
  return rows.map(([version, at, by, title, door, op, changes]) => ({
    version: Number(version),
    at: readInstant(at!),
    by: by ? { id: by, title: title ?? null } : null,
    door: door!,
    op: op as KeptEntry['op'],
    changes: JSON.parse(changes!),
  }));
}

/** What happened to a record after a version, oldest first. */
export async function changesSince(
  { model, connection }: Scene,
  entity: string,
  id: string,
  version: number,
): Promise<KeptChanges[]> {
  const rows = await connection.query<{ changes: KeptChanges }>(
    `SELECT changes FROM ${quote(model.schema)}._history WHERE entity = $1 AND record = $2 AND version > $3 ORDER BY version`,
    [entity, id, version],
  );
  return rows.map(({ changes }) => changes);
}
