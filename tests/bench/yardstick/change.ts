import type pg from 'pg';
import { type Column, columns, present, type Row, type Shown, selectList, sqlTypes, titleJoins } from './shape.ts';
import type { Body } from './validate.ts';

type Change = (id: string, body: Body, user: string, version: number | null) => Promise<Shown | null>;

const targets: Readonly<Partial<Record<Column, string>>> = { account: 'account', owner: 'user' };

/** Changes an opportunity and writes the history row in one statement; null where it is gone, or of another version. */
export function compileChange(pool: pg.Pool, schema: string): Change {
  const texts = new Map<string, string>();
  return async (id, body, user, version) => {
    const names = columns.filter((name) => name in body);
    const key = names.join('_');
    const text = texts.get(key) ?? changeSql(schema, names);
    texts.set(key, text);
    const values = [id, user, version, ...names.map((name) => body[name])];
    const { rows } = await pool.query<Row>({ name: `change_${[...texts.keys()].indexOf(key)}`, text, values });
    return rows[0] ? present(rows[0]) : null;
  };
}

function changeSql(schema: string, names: readonly Column[]): string {
  const incoming = names.map((name, index) => `$${index + 4}::${sqlTypes[name] ?? 'text'}`);
  const sets = names.map((name, index) => `${name} = ${incoming[index]}`);
  const links = names.flatMap((name, index) =>
    targets[name]
      ? `AND (${incoming[index]} IS NULL OR EXISTS (SELECT FROM "${schema}"."${targets[name]}" x
          WHERE x.id = ${incoming[index]} AND x.deleted_at IS NULL FOR KEY SHARE))`
      : [],
  );
  const changes = names.map(
    (name) => `CASE WHEN old.${name} IS DISTINCT FROM t.${name}
      THEN jsonb_build_object('${name}', jsonb_build_object('old', old.${name}, 'new', t.${name})) ELSE '{}' END`,
  );
  return `WITH old AS (
      SELECT id, version, ${names.join(', ')} FROM "${schema}".opportunity
      WHERE id = $1 AND deleted_at IS NULL AND ($3::int IS NULL OR version = $3) FOR UPDATE),
    row AS (
      UPDATE "${schema}".opportunity t SET ${sets.join(', ')}, version = old.version + 1, updated_at = now(), updated_by = $2::uuid
      FROM old WHERE t.id = old.id ${links.join(' ')} RETURNING t.*),
    history AS (
      INSERT INTO "${schema}"._history (entity, record, version, at, by, door, op, changes)
      SELECT 'opportunity', t.id, t.version, t.updated_at, $2::uuid, 'api', 'update', ${changes.join(' || ')}
      FROM row t JOIN old ON old.id = t.id)
    SELECT ${selectList} FROM row t ${titleJoins(schema)}`;
}
