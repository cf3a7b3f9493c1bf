import type { Connection } from '#engine/db/database.ts';
import type { Catalog } from './catalog.ts';

/**
 * Where the tables differ from what the release says, in plain words; empty when they agree. The runtime never asks the database what
 * it looks like: this is a check for people, run when something seems wrong.
 */
export async function drift(connection: Connection, schema: string, catalog: Catalog): Promise<string[]> {
  const columns = await connection.query<{ table_name: string; column_name: string }>(
    'SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = $1',
    [schema],
  );
  const indexes = await connection.query<{ indexname: string }>(
    'SELECT indexname FROM pg_indexes WHERE schemaname = $1',
    [schema],
  );
  const known = new Set(columns.map((row) => `${row.table_name}.${row.column_name}`));
  const built = new Set(indexes.map(({ indexname }) => indexname));
  return [...catalog.tables.values()].flatMap((table) => [
    ...[...table.columns.keys()]
      .filter((name) => !known.has(`${table.entity}.${name}`))
      .map((name) => `column ${table.entity}.${name} is missing`),
    ...[...table.indexes.keys()].filter((name) => !built.has(name)).map((name) => `index ${name} is missing`),
  ]);
}
