import type { Catalog, Column, Table } from '../catalog.ts';

export interface ColumnPair {
  readonly table: Table;
  readonly was: Column;
  readonly is: Column | undefined;
}

/** Every column that was there, with what it is now (undefined: its field is gone). */
export function columnPairs(before: Catalog, after: Catalog): ColumnPair[] {
  return [...before.tables.values()].flatMap((old) => {
    const table = after.tables.get(old.entity);
    return table ? [...old.columns.values()].map((was) => ({ table, was, is: table.columns.get(was.name) })) : [];
  });
}
