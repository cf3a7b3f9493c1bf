import { quote } from '#engine/db/identifier.ts';
import type { ForeignKey } from '../catalog.ts';
import type { Change } from '../change.ts';
import { addedParts } from './added.ts';

/** One ALTER TABLE for all keys of a table: its rows are read once. */
export const addForeignKeys: Change = (before, after) =>
  addedParts(before, after, 'foreignKeys').map(({ table, items }) => ({
    id: `add-foreign-keys:${table.entity}`,
    change: 'add-foreign-keys',
    caption: `Hold the links of ${table.entity}: ${items.map(({ column }) => column).join(', ')}`,
    sql: `ALTER TABLE ${table.name} ${items.map(keySql).join(', ')}`,
    risk: before.tables.has(table.entity) ? 'slow' : 'safe',
  }));

function keySql(key: ForeignKey): string {
  return `ADD CONSTRAINT ${quote(key.name)} FOREIGN KEY (${quote(key.column)}) REFERENCES ${key.target} (id) ON DELETE ${key.onDelete}`;
}
