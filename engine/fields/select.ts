import { fieldType } from './field-type.ts';

/** One value of a list, as text checked against the release (decision: picklists are never native enums). */
export const select = fieldType({
  name: 'select',
  kind: 'text',
  widget: 'select',
  titleLike: true,
  sqlType: () => 'text',
  schema: ({ options }) => ({ type: 'string', enum: options.map((option) => option.value) }),
  text: (column) => column,
});
