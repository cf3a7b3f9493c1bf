import { quote } from '#engine/db/identifier.ts';
import type { Change } from '../change.ts';
import { columnPairs } from './changed-columns.ts';

/** Fails, and the whole release with it, while a record leaves the field blank and the field has no constant default. */
export const requireColumns: Change = (before, after) =>
  columnPairs(before, after).flatMap(({ table, was, is }) => {
    if (was.notNull || !is?.notNull) return [];
    const column = quote(is.name);
    const fill = is.fill === null ? '' : `UPDATE ${table.name} SET ${column} = ${is.fill} WHERE ${column} IS NULL; `;
    return [
      {
        id: `require-column:${table.entity}.${is.name}`,
        change: 'require-column',
        caption: `Require ${table.entity}.${is.field}`,
        sql: `${fill}ALTER TABLE ${table.name} ALTER COLUMN ${column} SET NOT NULL`,
        risk: 'slow' as const,
      },
    ];
  });
