import { fieldType } from './field-type.ts';

/** A calendar day without zone, `2026-11-21`. */
export const date = fieldType({
  name: 'date',
  kind: 'date',
  widget: 'date',
  sqlType: () => 'date',
  schema: () => ({ type: 'string', format: 'day' }),
});
