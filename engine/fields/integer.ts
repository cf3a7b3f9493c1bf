import { whole } from './numeric.ts';

export const integer = whole('integer', {
  widget: 'number',
  sqlType: 'bigint',
  min: Number.MIN_SAFE_INTEGER,
  max: Number.MAX_SAFE_INTEGER,
});
