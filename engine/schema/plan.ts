import type { Catalog, Table } from './catalog.ts';
import type { Change } from './change.ts';
import { addColumns } from './changes/add-columns.ts';
import { addForeignKeys } from './changes/add-foreign-keys.ts';
import { createIndexes } from './changes/create-indexes.ts';
import { createLinkTables } from './changes/create-link-tables.ts';
import { createTables } from './changes/create-tables.ts';
import { dropForeignKeys } from './changes/drop-foreign-keys.ts';
import { dropIndexes } from './changes/drop-indexes.ts';
import { relaxColumns } from './changes/relax-columns.ts';
import { replaceRecordFunctions } from './changes/replace-record-functions.ts';
import { requireColumns } from './changes/require-columns.ts';
import { retypeColumns } from './changes/retype-columns.ts';
import { dropDefaults, setDefaults } from './changes/set-defaults.ts';
import type { Step } from './step.ts';

/** In the order in which they must run: tables before what points to them, columns before what is built on them. */
const changes: readonly Change[] = [
  dropForeignKeys,
  dropIndexes,
  createTables,
  addColumns,
  dropDefaults,
  retypeColumns,
  relaxColumns,
  requireColumns,
  setDefaults,
  createLinkTables,
  addForeignKeys,
  createIndexes,
  replaceRecordFunctions,
];

export const emptyCatalog: Catalog = { tables: new Map<string, Table>(), linkTables: new Map(), recordFunctions: '' };

/** The steps from one catalog to another. Fields and entities that disappear keep their columns and tables: nothing here loses data. */
export function planSteps(before: Catalog, after: Catalog): readonly Step[] {
  return changes.flatMap((change) => change(before, after));
}
