import { quote } from '#engine/db/identifier.ts';
import type { Change } from '../change.ts';
import { addedParts } from './added.ts';

export const dropIndexes: Change = (before, after) =>
  addedParts(after, before, 'indexes').flatMap(({ table, items }) =>
    items.map((index) => ({
      id: `drop-index:${table.entity}.${index.name}`,
      change: 'drop-index',
      caption: `Drop the index on ${index.on.join(', ')} of ${table.entity}`,
      // The index lives in the schema of its table, whose quoted name leads the table's.
      sql: `DROP INDEX IF EXISTS ${table.name.slice(0, table.name.indexOf('".') + 2)}${quote(index.name)}`,
      risk: 'safe' as const,
    })),
  );
