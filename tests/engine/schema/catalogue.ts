import type { Connection } from '#engine/db/database.ts';

/** What PostgreSQL itself says about the tables of a schema: columns, constraints, indexes and functions, as sorted lines. */
export async function catalogueOf(connection: Connection, schema: string): Promise<string[]> {
  const rows = await connection.query<{ line: string }>(
    `SELECT format('%s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN ' NOT NULL' END,
        ' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid)) AS line
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r' LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
      WHERE c.relnamespace = $1::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
    UNION ALL SELECT format('%s: %s %s', r.relname, k.conname, pg_get_constraintdef(k.oid)) FROM pg_constraint k JOIN pg_class r ON r.oid = k.conrelid
      WHERE k.connamespace = $1::regnamespace AND k.contype <> 'n'
    UNION ALL SELECT pg_get_indexdef(i.indexrelid) FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid WHERE c.relnamespace = $1::regnamespace
    UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = $1::regnamespace
    ORDER BY 1`,
    [schema],
  );
  return rows.map(({ line }) => line.replaceAll(new RegExp(`\\b${schema}\\b`, 'g'), 'schema'));
}
