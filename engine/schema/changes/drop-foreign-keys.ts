import { quote } from '#engine/db/identifier.ts';
import type { Change } from '../change.ts';
import { addedParts } from './added.ts';

/** Keys of fields that are gone or point elsewhere now: values are kept, the hold is let go. */
export const dropForeignKeys: Change = (before, after) =>
  addedParts(after, before, 'foreignKeys').map(({ table, items }) => ({
    id: `drop-foreign-keys:${table.entity}`,
    change: 'drop-foreign-keys',
    caption: `Let go of links of ${table.entity}: ${items.map(({ column }) => column).join(', ')}`,
    sql: `ALTER TABLE ${table.name} ${items.map(({ name }) => `DROP CONSTRAINT IF EXISTS ${quote(name)}`).join(', ')}`,
    risk: 'safe',
  }));
