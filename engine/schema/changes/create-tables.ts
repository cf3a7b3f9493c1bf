import type { Table } from '../catalog.ts';
import type { Change } from '../change.ts';
import { columnSql, doBlock, ensureColumn } from './column-sql.ts';

export const createTables: Change = (before, after) =>
  [...after.tables.values()]
    .filter((table) => !before.tables.has(table.entity))
    .map((table) => ({
      id: `create-table:${table.entity}`,
      change: 'create-table',
      caption: `Create the table of ${table.entity} with ${table.columns.size} columns`,
      sql: tableSql(table),
      risk: 'safe',
    }));

/** An entity that was retired left its table and its rows behind; columns it had then and lacks now must not refuse new rows. */
function tableSql(table: Table): string {
  const columns = [...table.columns.values()];
  const names = columns.map(({ name }) => `'${name}'`).join(', ');
  return doBlock(`DECLARE retired name; BEGIN
    IF to_regclass('${table.name}') IS NULL THEN CREATE TABLE ${table.name} (${columns.map(columnSql).join(', ')});
    ELSE
      FOR retired IN SELECT attname FROM pg_attribute
        WHERE attrelid = '${table.name}'::regclass AND attnum > 0 AND attnotnull AND NOT attisdropped AND attname NOT IN (${names})
      LOOP EXECUTE format('ALTER TABLE ${table.name} ALTER COLUMN %I DROP NOT NULL', retired); END LOOP;
      ${columns
        .filter(({ name }) => name !== 'id')
        .map((column) => ensureColumn(table.name, column))
        .join('\n      ')}
    END IF;
  END`);
}
