import { quote } from '#engine/db/identifier.ts';
import type { Change } from '../change.ts';
import { columnPairs } from './changed-columns.ts';

/**
 * PostgreSQL converts by its own casts. A value that does not convert, or that would not come back as it was (an amount that loses
 * decimals), stops the release with nothing changed.
 */
export const retypeColumns: Change = (before, after) =>
  columnPairs(before, after).flatMap(({ table, was, is }) =>
    is === undefined || is.type === was.type
      ? []
      : [
          {
            id: `retype-column:${table.entity}.${is.name}`,
            change: 'retype-column',
            caption: `Change ${table.entity}.${is.field} from ${was.type} to ${is.type}`,
            sql: retypeSql(table.name, quote(is.name), was.type, is.type),
            risk: 'slow' as const,
          },
        ],
  );

const isNumber = (type: string) => /^(numeric|bigint|integer|smallint)/.test(type);

function retypeSql(table: string, column: string, was: string, is: string): string {
  // Numbers are compared as numbers: the text of 5 with two decimals is no text of a whole number.
  const numbers = isNumber(was) && isNumber(is);
  const converted = numbers ? `${column}::${is}` : `${column}::text::${is}`;
  const back = numbers ? converted : `(${converted})::text::${was}`;
  return `DO $lossless$ BEGIN
      IF EXISTS (SELECT FROM ${table} WHERE ${back} IS DISTINCT FROM ${column}) THEN
        RAISE EXCEPTION USING ERRCODE = 'data_exception', MESSAGE = 'some values would not survive the change from ${was} to ${is}';
      END IF;
    END $lossless$;
    ALTER TABLE ${table} ALTER COLUMN ${column} TYPE ${is} USING ${converted}`;
}
