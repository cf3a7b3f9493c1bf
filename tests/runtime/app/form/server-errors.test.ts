import { expect, test } from 'vitest';
import { placeErrors } from '#runtime/app/form/server-errors.ts';

const schema = { type: 'object' as const, properties: { amount: {}, address: {} } };
const error = (path: string, message: string) => ({ path, code: 'x', message });

test('errors of no field, or of a field that is not in the form, are kept apart', () => {
  const placed = placeErrors([error('', 'A'), error('/margin', 'B'), error('/constructor', 'C')], schema);
  expect(placed).toEqual({ fields: {}, others: ['A', 'B', 'C'] });
});

test('errors land on their field, also from deep inside it; the first one speaks', () => {
  const placed = placeErrors([error('/amount', 'A'), error('/amount', 'B'), error('/address/city', 'C')], schema);
  expect(placed).toEqual({ fields: { amount: 'A', address: 'C' }, others: [] });
});
