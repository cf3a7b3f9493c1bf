import type { FieldTypeName } from '../types.ts';

/** Field types that serve one purpose; `word` is the name of the group in messages. */
export interface FieldGroup {
  readonly word: string;
  readonly types: ReadonlySet<FieldTypeName>;
}

const group = (word: string, ...types: FieldTypeName[]): FieldGroup => ({ word, types: new Set(types) });

export const numbers = group('number field', 'integer', 'decimal', 'currency', 'percent', 'rating', 'duration');
export const dates = group('date field', 'date', 'datetime');
export const selects = group('select field', 'select', 'multi_select');
export const select = group('select field', 'select');
export const users = group('user field', 'user');
export const images = group('image field', 'image', 'url');
export const places = group('place field', 'geo', 'address');
export const boards = group('board field', 'select', 'boolean', 'lookup', 'master', 'user', 'team');
export const multiLinks = group('multi link', 'multi_lookup');

/** Types whose value can stand for a whole record in lists and links. */
export const titles: ReadonlySet<FieldTypeName> = new Set<FieldTypeName>([
  'text',
  'long_text',
  'email',
  'phone',
  'url',
  'sequence',
  'person_name',
  'select',
  'integer',
  'date',
  'datetime',
  'formula',
  'mirror',
]);

/** Types the engine computes; nobody gives them a value. */
export const computed: ReadonlySet<FieldTypeName> = new Set<FieldTypeName>([
  'sequence',
  'lines',
  'formula',
  'rollup',
  'mirror',
]);
