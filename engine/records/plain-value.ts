import { isDeepStrictEqual } from 'node:util';
import { Decimal } from 'decimal.js';
import type { FieldModel } from '#engine/model/model.ts';

/**
 * A value as the API shows it, made of one that was written or that the history keeps: amounts as numbers where they are exact,
 * instants in UTC, times of day with seconds.
 */
export function plainValue(field: FieldModel, value: unknown): unknown {
  if (typeof value !== 'string') return value ?? null;
  switch (field.type.kind) {
    case 'number':
      return field.type.read(value);
    case 'datetime':
      return new Date(value).toISOString().replace(/\.?0*Z$/, 'Z');
    case 'time':
      return value.length === 5 ? `${value}:00` : value;
    default:
      return value;
  }
}

/** Whether two values of a field are one by content: 5 and "5.00" of an amount, noon in two zones. */
export function isSame(field: FieldModel, left: unknown, right: unknown): boolean {
  const [a, b] = [plainValue(field, left), plainValue(field, right)];
  if (a === null || b === null) return a === b;
  return field.type.kind === 'number' ? new Decimal(a as string).eq(b as string) : isDeepStrictEqual(a, b);
}
