import { quote } from '#engine/db/identifier.ts';
import type { Change } from '../change.ts';
import { columnPairs } from './changed-columns.ts';

/** PostgreSQL converts by its own casts; a value that does not convert stops the release with nothing changed. */
export const retypeColumns: Change = (before, after) =>
  columnPairs(before, after).flatMap(({ table, was, is }) =>
    is === undefined || is.type === was.type
      ? []
      : [
          {
            id: `retype-column:${table.entity}.${is.name}`,
            change: 'retype-column',
            caption: `Change ${table.entity}.${is.field} from ${was.type} to ${is.type}`,
            sql: `ALTER TABLE ${table.name} ALTER COLUMN ${quote(is.name)} TYPE ${is.type} USING ${quote(is.name)}::text::${is.type}`,
            risk: 'slow' as const,
          },
        ],
  );
