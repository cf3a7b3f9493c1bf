import type { Column, Table } from '../catalog.ts';
import type { Change } from '../change.ts';
import type { Step } from '../step.ts';
import { doBlock, ensureColumn } from './column-sql.ts';

/** A constant default fills present rows without rewriting the table. */
export const addColumns: Change = (before, after) =>
  [...after.tables.values()].flatMap((table) => {
    const known = before.tables.get(table.entity);
    return known
      ? [...table.columns.values()].filter(({ name }) => !known.columns.has(name)).map((column) => step(table, column))
      : [];
  });

function step(table: Table, column: Column): Step {
  return {
    id: `add-column:${table.entity}.${column.name}`,
    change: 'add-column',
    caption: `Add the column of ${table.entity}.${column.field}`,
    sql: doBlock(ensureColumn(table.name, column)),
    risk: 'safe',
  };
}
