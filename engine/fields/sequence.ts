import { fieldType } from './field-type.ts';

/** Automatic number; the text comes from the database at insert (see schema/sequence.ts). */
export const sequence = fieldType({
  name: 'sequence',
  kind: 'text',
  widget: 'text',
  titleLike: true,
  readOnly: true,
  sqlType: () => 'text',
  schema: () => ({ type: 'string' }),
  text: (column) => column,
});
