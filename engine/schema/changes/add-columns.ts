import { quote } from '#engine/db/identifier.ts';
import type { Column, Table } from '../catalog.ts';
import type { Change } from '../change.ts';
import type { Step } from '../step.ts';

/** A constant default fills present rows without rewriting the table; it is taken away again because the save path fills later ones. */
export const addColumns: Change = (before, after) =>
  [...after.tables.values()].flatMap((table) => {
    const known = before.tables.get(table.entity);
    return known
      ? [...table.columns.values()].filter(({ name }) => !known.columns.has(name)).map((column) => step(table, column))
      : [];
  });

function step(table: Table, column: Column): Step {
  const place = `ALTER TABLE ${table.name}`;
  const name = quote(column.name);
  const fill = column.fill === null ? '' : ` DEFAULT ${column.fill}`;
  const add = `${place} ADD COLUMN IF NOT EXISTS ${name} ${column.type}${column.notNull ? ' NOT NULL' : ''}${fill}`;
  return {
    id: `add-column:${table.entity}.${column.name}`,
    change: 'add-column',
    caption: `Add the column of ${table.entity}.${column.field}`,
    sql: column.fill === null ? add : `${add}; ${place} ALTER COLUMN ${name} DROP DEFAULT`,
    risk: 'safe',
  };
}
