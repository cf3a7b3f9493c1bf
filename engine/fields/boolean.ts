import { fieldType } from './field-type.ts';

export const boolean = fieldType({
  name: 'boolean',
  kind: 'boolean',
  widget: 'switch',
  sqlType: () => 'boolean',
  schema: () => ({ type: 'boolean' }),
  read: (cell) => cell === 't' || cell === 'true',
});
