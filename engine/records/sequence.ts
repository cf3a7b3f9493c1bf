import { literal, quote } from '#engine/db/identifier.ts';
import type { FieldModel } from '#engine/model/model.ts';

const dateParts: Record<string, string> = { YYYY: 'YYYY', YY: 'YY', MM: 'MM', DD: 'DD' };

/**
 * SQL of the next number of an automatic number field. `OPP-{YYYY}-{00000}`: date parts restart the count when they change
 * (`{YYYY}` each year, `{MM}` each month), zeros say how wide the count is at least. Times are UTC.
 */
export function sequenceSql(schema: string, field: FieldModel): string {
  const format = (field.definition as { format?: string }).format ?? '{0000}';
  const pieces = format.split(/(\{[^}]*\})/).filter((piece) => piece !== '');
  const period = pieces.filter((piece) => piece.slice(1, -1) in dateParts).map(pieceDate);
  const periodSql = period.length > 0 ? period.join(` || '-' || `) : `''`;
  const count = (width: number) =>
    `${quote(schema)}._next_number(${literal(field.entity)}, ${literal(field.name)}, ${periodSql}, ${width})`;
  return pieces
    .map((piece) => {
      if (/^\{0+\}$/.test(piece)) return count(piece.length - 2);
      return piece.slice(1, -1) in dateParts && piece.startsWith('{') ? pieceDate(piece) : literal(piece);
    })
    .join(' || ');
}

function pieceDate(piece: string): string {
  return `to_char(now() AT TIME ZONE 'UTC', '${dateParts[piece.slice(1, -1)]}')`;
}
