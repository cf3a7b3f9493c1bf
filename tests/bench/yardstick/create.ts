import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { columns, present, type Row, type Shown, selectList, sqlTypes, titleJoins } from './shape.ts';
import type { Body } from './validate.ts';

/** Inserts an opportunity and its history row in one statement; null where a link leads nowhere. */
export function compileCreate(pool: pg.Pool, schema: string): (body: Body, user: string) => Promise<Shown | null> {
  const values = columns.map((name, index) => `$${index + 4}::${sqlTypes[name] ?? 'text'}`);
  const parameter = (name: (typeof columns)[number]) => values[columns.indexOf(name)];
  const text = `WITH row AS (
      INSERT INTO "${schema}".opportunity (id, created_by, updated_by, ${columns.join(', ')})
      SELECT $1::uuid, $2::uuid, $2::uuid, ${values.join(', ')}
      WHERE EXISTS (SELECT FROM "${schema}".account WHERE id = ${parameter('account')} AND deleted_at IS NULL FOR KEY SHARE)
        AND EXISTS (SELECT FROM "${schema}"."user" WHERE id = ${parameter('owner')} AND deleted_at IS NULL FOR KEY SHARE)
      RETURNING *),
    history AS (
      INSERT INTO "${schema}"._history (entity, record, version, at, by, door, op, changes)
      SELECT 'opportunity', id, 1, created_at, $2::uuid, 'api', 'create', $3::jsonb FROM row)
    SELECT ${selectList} FROM row t ${titleJoins(schema)}`;
  return async (body, user) => {
    const record: Body = { stage: 'prospecting', renewal: false, ...body, owner: body.owner ?? user };
    const changes = Object.fromEntries(Object.entries(record).map(([name, value]) => [name, { new: value }]));
    const cells = columns.map((name) => record[name] ?? null);
    const { rows } = await pool.query<Row>({
      name: 'create',
      text,
      values: [uuidv7(), user, JSON.stringify(changes), ...cells],
    });
    return rows[0] ? present(rows[0]) : null;
  };
}
