import { fieldType } from './field-type.ts';

/** `2026-11-21 20:33:44.123+00`, as PostgreSQL writes a time in UTC → RFC 3339. */
export function readInstant(cell: string): string {
  return `${cell.slice(0, 10)}T${cell.slice(11).replace(/\+00(:00)?$/, '')}Z`;
}

/** An instant, stored in UTC to the millisecond and shown in the user's zone. */
export const datetime = fieldType({
  name: 'datetime',
  kind: 'datetime',
  widget: 'datetime',
  sqlType: () => 'timestamptz(3)',
  schema: () => ({ type: 'string', format: 'instant' }),
  read: readInstant,
});
