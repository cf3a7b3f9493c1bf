import { quote } from '#engine/db/identifier.ts';
import type { LinkTable } from '../catalog.ts';
import type { Change } from '../change.ts';

/** Link tables that are new, come back, or lead to another entity now. Links that are there must fit, or the release stops. */
export const createLinkTables: Change = (before, after) =>
  [...after.linkTables.values()]
    .filter((table) => before.linkTables.get(table.name)?.target !== table.target)
    .map((table) => ({
      id: `create-link-table:${table.entity}.${table.field}`,
      change: 'create-link-table',
      caption: `Keep the links of ${table.entity}.${table.field}`,
      sql: tableSql(table),
      risk: before.linkTables.has(table.name) ? ('slow' as const) : ('safe' as const),
    }));

function tableSql({ name, source, target, index, sourceKey, targetKey }: LinkTable): string {
  return [
    `CREATE TABLE IF NOT EXISTS ${name} (source uuid NOT NULL, target uuid NOT NULL, position integer NOT NULL, PRIMARY KEY (source, target))`,
    `CREATE INDEX IF NOT EXISTS ${quote(index)} ON ${name} (target)`,
    `ALTER TABLE ${name} DROP CONSTRAINT IF EXISTS ${quote(sourceKey)}, DROP CONSTRAINT IF EXISTS ${quote(targetKey)}`,
    `ALTER TABLE ${name} ADD CONSTRAINT ${quote(sourceKey)} FOREIGN KEY (source) REFERENCES ${source} (id) ON DELETE CASCADE,
      ADD CONSTRAINT ${quote(targetKey)} FOREIGN KEY (target) REFERENCES ${target} (id) ON DELETE CASCADE`,
  ].join('; ');
}
