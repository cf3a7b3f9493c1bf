import { quote } from '#engine/db/identifier.ts';
import type { Column } from '../catalog.ts';
import type { Change } from '../change.ts';

export const createTables: Change = (before, after) =>
  [...after.tables.values()]
    .filter((table) => !before.tables.has(table.entity))
    .map((table) => ({
      id: `create-table:${table.entity}`,
      change: 'create-table',
      caption: `Create the table of ${table.entity} with ${table.columns.size} columns`,
      sql: `CREATE TABLE IF NOT EXISTS ${table.name} (${[...table.columns.values()].map(columnSql).join(', ')})`,
      risk: 'safe',
    }));

function columnSql(column: Column): string {
  if (column.name === 'id') return `${quote('id')} uuid PRIMARY KEY`;
  return `${quote(column.name)} ${column.type}${column.notNull ? ' NOT NULL' : ''}${stamp(column)}`;
}

/** Rows that the sign-in library writes do not pass through the save path, so the stamps have defaults. */
function stamp(column: Column): string {
  if (column.name === 'version') return ' DEFAULT 1';
  return column.name === 'created_at' || column.name === 'updated_at' ? ' DEFAULT now()' : '';
}
