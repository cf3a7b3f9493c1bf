import type { FieldInfo } from '../data/field-info.ts';
import type { Entity } from '../data/use-entity.ts';
import type { ViewDocument } from '../shapes.ts';

const widths: Readonly<Record<string, number>> = {
  integer: 104,
  decimal: 128,
  currency: 124,
  percent: 104,
  rating: 120,
  duration: 120,
  date: 132,
  datetime: 176,
  time: 96,
  boolean: 92,
  select: 132,
  multi_select: 200,
  long_text: 260,
  rich_text: 260,
  email: 220,
  url: 200,
  address: 260,
  color: 120,
};

const numbers = new Set(['integer', 'decimal', 'currency', 'percent', 'duration']);
const unsortable = new Set([
  'multi_select',
  'multi_lookup',
  'any_lookup',
  'json',
  'geo',
  'files',
  'file',
  'image',
  'signature',
  'lines',
  'address',
  'rich_text',
]);
const unlisted = new Set(['json', 'lines', 'signature', 'files', 'file', 'image']);

/** A field as a column of a list. */
export interface ListColumn extends FieldInfo {
  /** Pixels. */
  width: number;
  alignEnd: boolean;
  sortable: boolean;
}

/** How a field stands in a list; the title gets more room. */
export function listColumn(field: FieldInfo, isTitle: boolean, width?: number): ListColumn {
  return {
    ...field,
    width: width ?? (isTitle ? 250 : (widths[field.type] ?? 164)),
    alignEnd: numbers.has(field.type),
    sortable: !unsortable.has(field.type),
  };
}

/** The columns of a view before anybody chose others: at least the title. */
export function viewColumns(entity: Entity, view: ViewDocument | undefined): string[] {
  const names = (view?.columns ?? []).map((column) => column.name);
  if (names.length > 0) return names;
  const fields = [...entity.fields.values()].filter((field) => !field.system && !unlisted.has(field.type));
  const others = fields.map((field) => field.name).filter((name) => name !== entity.titleField);
  return [entity.titleField, ...others.slice(0, 5)];
}

/** Fields one may choose as columns. */
export const choosable = (entity: Entity): FieldInfo[] =>
  [...entity.fields.values()].filter((field) => !unlisted.has(field.type));

/** Chosen columns of a view kept on this device. */
const key = (view: string): string => `formwork.columns.${view}`;

export function readColumns(view: string): string[] | null {
  const kept = localStorage.getItem(key(view));
  return kept ? kept.split(',') : null;
}

/** Keeps chosen columns; null forgets them. */
export function keepColumns(view: string, columns: string[] | null): void {
  if (columns) localStorage.setItem(key(view), columns.join(','));
  else localStorage.removeItem(key(view));
}
