import type { FieldInfo } from '../data/field-info.ts';
import type { Link } from '../shapes.ts';
import { addressLine, nameLine, plainText, pointLine } from './composites.ts';
import {
  formatClock,
  formatCurrency,
  formatDay,
  formatDuration,
  formatMoment,
  formatNumber,
  formatPercent,
  type Reader,
} from './format.ts';

type ToText = (value: unknown, field: FieldInfo, reader: Reader) => string;

/** Whether there is nothing to show; `false` and 0 are something. */
export const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const optionLabel = (value: unknown, field: FieldInfo): string =>
  field.options.find((option) => option.value === value)?.label ?? String(value);

// Titles are null for records one may not read.
const linkTitle = (value: unknown): string =>
  typeof value === 'object' && value ? ((value as Link).title ?? '—') : String(value);

const asNumber =
  (format: (value: number, field: FieldInfo, reader: Reader) => string): ToText =>
  (value, field, reader) => {
    const number = Number(value);
    return Number.isFinite(number) ? format(number, field, reader) : String(value);
  };

const list =
  (each: ToText): ToText =>
  (value, field, reader) =>
    (Array.isArray(value) ? value : [value]).map((item: unknown) => each(item, field, reader)).join(', ');

/** How a value of each type reads in one line; types that are not listed are shown as they are. */
const texts: Readonly<Record<string, ToText>> = {
  rich_text: (value) => plainText(String(value)),
  integer: asNumber((value, _, reader) => formatNumber(value, reader, 0)),
  decimal: asNumber((value, field, reader) => formatNumber(value, reader, field.scale)),
  currency: asNumber((value, field, reader) => formatCurrency(value, reader, field.currency, field.scale)),
  percent: asNumber((value, _, reader) => formatPercent(value, reader)),
  rating: asNumber((value) => '★'.repeat(value)),
  duration: asNumber((value, _, reader) => formatDuration(value, reader)),
  date: (value, _, reader) => formatDay(String(value), reader),
  datetime: (value, _, reader) => formatMoment(String(value), reader),
  time: (value) => formatClock(String(value)),
  boolean: (value) => (value === true ? '✓' : '–'),
  select: (value, field) => optionLabel(value, field),
  multi_select: list((value, field) => optionLabel(value, field)),
  lookup: linkTitle,
  master: linkTitle,
  any_lookup: linkTitle,
  user: linkTitle,
  team: linkTitle,
  multi_lookup: list(linkTitle),
  address: (value) => addressLine(value),
  person_name: (value) => nameLine(value),
  geo: (value) => pointLine(value),
  file: linkTitle,
  image: linkTitle,
  files: list(linkTitle),
};

/** One line of text for a value; empty when there is none. */
export function valueText(value: unknown, field: FieldInfo, reader: Reader): string {
  if (isBlank(value)) return '';
  const toText = texts[field.type];
  if (toText) return toText(value, field, reader);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
