import { quote } from '#engine/db/identifier.ts';
import { readInstant } from '#engine/fields/datetime.ts';
import type { EntityModel } from '#engine/model/model.ts';
import { entityOf } from '#engine/model/path.ts';
import { titleSql } from '#engine/model/title.ts';
import { plainValue } from './plain-value.ts';
import { done, missing, type Outcome } from './refusal.ts';
import type { Scene } from './store.ts';

export interface HistoryEntry {
  readonly version: number;
  readonly at: string;
  readonly by: { readonly id: string; readonly title: string | null } | null;
  readonly door: string;
  readonly op: 'create' | 'update' | 'delete' | 'restore';
  readonly changes: Readonly<Record<string, { readonly old: unknown; readonly new: unknown }>>;
}

const pageSize = 100;

/** Who changed a record, when, what and by which door, newest first. `before` is the version that the page ends before. */
export async function readHistory(
  scene: Scene,
  entityName: string,
  id: string,
  before: number | null,
): Promise<Outcome<{ items: readonly HistoryEntry[]; next: string | null }>> {
  const { model, connection } = scene;
  const entity = entityOf(model, entityName);
  const user = model.entities.get('user');
  const [author, join] = user ? [titleSql(user, 'u'), `LEFT JOIN ${user.table} u ON u.id = h.by`] : ['NULL', ''];
  const rows = await connection.run(
    {
      text: `SELECT h.version, h.at, h.by, ${author}, h.door, h.op, h.changes FROM ${quote(model.schema)}._history h ${join}
        WHERE h.entity = $1 AND h.record = $2 AND h.version < coalesce($3::int, 2147483647)
          AND EXISTS (SELECT 1 FROM ${entity.table} t WHERE t.id = $2) ORDER BY h.version DESC LIMIT ${pageSize + 1}`,
    },
    [entityName, id, before],
  );
  if (rows.length === 0 && before === null) return missing(scene.caller.locale);
  const items = rows.slice(0, pageSize).map(([version, at, by, title, door, op, changes]) => ({
    version: Number(version),
    at: readInstant(at!),
    by: by ? { id: by, title: title ?? null } : null,
    door: door!,
    op: op as HistoryEntry['op'],
    changes: sides(entity, JSON.parse(changes!)),
  }));
  return done({ items, next: rows.length > pageSize ? String(items.at(-1)!.version) : null });
}

type Change = { old?: unknown; new?: unknown };

/** Fields that the release no longer has keep their values as they were written. */
function sides({ byName }: EntityModel, changes: Record<string, Change>): HistoryEntry['changes'] {
  const shown = (name: string, value: unknown) => {
    const field = byName.get(name);
    return field ? plainValue(field, value) : (value ?? null);
  };
  return Object.fromEntries(
    Object.entries(changes).map(([name, change]) => [
      name,
      { old: shown(name, change.old), new: shown(name, change.new) },
    ]),
  );
}
