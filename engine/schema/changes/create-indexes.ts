import { quote } from '#engine/db/identifier.ts';
import type { Index, Table } from '../catalog.ts';
import type { Change } from '../change.ts';
import { addedParts } from './added.ts';

export const createIndexes: Change = (before, after) =>
  addedParts(before, after, 'indexes').flatMap(({ table, items }) =>
    items.map((index) => ({
      id: `create-index:${table.entity}.${index.name}`,
      change: index.unique ? 'create-unique' : 'create-index',
      caption: `${index.unique ? 'Hold unique' : 'Index'} ${index.on.join(', ')} of ${table.entity}`,
      sql: indexSql(table, index),
      risk: before.tables.has(table.entity) ? ('slow' as const) : ('safe' as const),
    })),
  );

function indexSql(table: Table, index: Index): string {
  const where = index.where === null ? '' : ` WHERE ${index.where}`;
  return `CREATE ${index.unique ? 'UNIQUE ' : ''}INDEX ${quote(index.name)} ON ${table.name} (${index.on.join(', ')})${where}`;
}
