import { quote } from '#engine/db/identifier.ts';
import type { Change } from '../change.ts';
import { columnPairs } from './changed-columns.ts';

/** A field that is gone keeps its column and its values, but must not refuse new rows. */
export const relaxColumns: Change = (before, after) =>
  columnPairs(before, after)
    .filter(({ was, is }) => was.notNull && !is?.notNull)
    .map(({ table, was, is }) => ({
      id: `relax-column:${table.entity}.${was.name}`,
      change: is ? 'relax-column' : 'retire-column',
      caption: is
        ? `Let ${table.entity}.${was.field} be blank`
        : `Retire ${table.entity}.${was.field}; its values are kept`,
      sql: `ALTER TABLE ${table.name} ALTER COLUMN ${quote(was.name)} DROP NOT NULL`,
      risk: 'safe',
    }));
