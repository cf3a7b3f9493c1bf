import type pg from 'pg';
import { present, type Row, type Shown, selectList, titleJoins } from './shape.ts';

/** Reads one opportunity with its titles; null where there is none. */
export function compileRead(pool: pg.Pool, schema: string): (id: string) => Promise<Shown | null> {
  const text = `SELECT ${selectList} FROM "${schema}".opportunity t ${titleJoins(schema)}
    WHERE t.id = $1 AND t.deleted_at IS NULL`;
  return async (id) => {
    const { rows } = await pool.query<Row>({ name: 'read', text, values: [id] });
    return rows[0] ? present(rows[0]) : null;
  };
}
