import type pg from 'pg';
import { present, type Row, type Shown, selectList, titleJoins } from './shape.ts';

interface Page {
  readonly items: readonly Shown[];
  readonly next: string | null;
}

type List = (query: Readonly<Record<string, unknown>>) => Promise<Page | null>;

/** Lists opportunities by close date, optionally of one stage, page by page; null for parameters that cannot be. */
export function compileList(pool: pg.Pool, schema: string): List {
  return async ({ stage, limit = '50', cursor }) => {
    const size = Number(limit);
    if (!Number.isInteger(size) || size < 1 || size > 500 || Array.isArray(stage)) return null;
    const place = cursor === undefined ? null : readCursor(String(cursor));
    const values: unknown[] = [size + 1];
    const conditions = ['t.deleted_at IS NULL'];
    if (stage !== undefined) conditions.push(`t.stage = $${values.push(stage)}`);
    if (place !== null)
      conditions.push(`(t.close_date, t.id) > ($${values.push(place[0])}::date, $${values.push(place[1])}::uuid)`);
    const { rows } = await pool.query<Row>({
      name: `list_${stage === undefined ? 'all' : 'stage'}_${place === null ? 'first' : 'next'}`,
      text: `SELECT ${selectList} FROM "${schema}".opportunity t ${titleJoins(schema)}
        WHERE ${conditions.join(' AND ')} ORDER BY t.close_date, t.id LIMIT $1`,
      values,
    });
    const page = rows.slice(0, size);
    const last = page.at(-1);
    return {
      items: page.map(present),
      next: rows.length > size && last ? writeCursor([String(last.close_date), last.id]) : null,
    };
  };
}

function writeCursor(place: readonly string[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

function readCursor(cursor: string): [string, string] {
  return JSON.parse(Buffer.from(cursor, 'base64url').toString());
}
