import type { Change } from '../change.ts';

export const createLinkTables: Change = (before, after) =>
  [...after.linkTables.values()]
    .filter(({ name }) => !before.linkTables.has(name))
    .map(({ name, source, target }) => ({
      id: `create-link-table:${name}`,
      change: 'create-link-table',
      caption: `Create the link table ${name}`,
      sql: `CREATE TABLE IF NOT EXISTS ${name} (
        source uuid NOT NULL REFERENCES ${source} (id) ON DELETE CASCADE, target uuid NOT NULL REFERENCES ${target} (id) ON DELETE CASCADE,
        position integer NOT NULL, PRIMARY KEY (source, target)); CREATE INDEX ON ${name} (target)`,
      risk: 'safe',
    }));
