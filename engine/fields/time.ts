import { fieldType } from './field-type.ts';

/** A time of day without zone, `14:30:00`. */
export const time = fieldType({
  name: 'time',
  kind: 'time',
  widget: 'time',
  sqlType: () => 'time(0)',
  schema: () => ({ type: 'string', format: 'clock' }),
});
