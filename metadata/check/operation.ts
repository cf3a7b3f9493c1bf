import { isPlain, type PlainObject } from '../json/plain.ts';
import type { FieldDefinition } from '../types.ts';
import { operators } from './operators.ts';

/** Whether a value of a property that takes literals and rules alike has the form of a rule: an object of one key. */
export function isOperation(value: unknown): value is PlainObject {
  return isPlain(value) && Object.keys(value).length === 1;
}

/** Whether it has that form and its key is an operator. */
export function isKnownOperation(value: unknown): boolean {
  return isOperation(value) && operators.has(Object.keys(value)[0]!);
}

/** Types whose values are objects themselves: an object of one key is a rule there only when the key is an operator. */
const objectTypes: ReadonlySet<FieldDefinition['type']> = new Set<FieldDefinition['type']>([
  'address',
  'person_name',
  'geo',
  'json',
  'lookup',
  'master',
  'user',
  'team',
  'any_lookup',
  'file',
  'image',
  'signature',
]);

/** Whether the default of a field is a rule rather than a literal. */
export function isRuleDefault(field: FieldDefinition, value: unknown): boolean {
  return objectTypes.has(field.type) ? isKnownOperation(value) : isOperation(value);
}
