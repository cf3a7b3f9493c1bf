import { isPlain } from '../json/plain.ts';
import type { Metadata } from '../layers/metadata.ts';
import type { FieldDefinition } from '../types.ts';
import { optionValues } from './option-lists.ts';

/** Why a literal does not fit: what it should have been (a word of the catalogue), or the bound it breaks. */
export type Fault =
  | { readonly expected: string; readonly hintFrom?: ReadonlySet<string> }
  | { readonly code: 'too-short' | 'too-long' | 'too-small' | 'too-large'; readonly limit: number }
  | null;
type Judge = (value: unknown, field: FieldDefinition, metadata: Metadata) => Fault;

/**
 * Whether a literal (of a default or a record) fits a field: its basic type, bounds and options. What needs the database or
 * the exact format of an e-mail address is left to the save.
 */
export function literalFault(value: unknown, field: FieldDefinition, metadata: Metadata): Fault {
  return judges[field.type]?.(value, field, metadata) ?? null;
}

const text: Judge = (value, field) => {
  if (typeof value !== 'string') return { expected: 'string' };
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = field as { minLength?: number; maxLength?: number };
  const length = [...value].length;
  if (length > maxLength) return { code: 'too-long', limit: maxLength };
  return length < minLength ? { code: 'too-short', limit: minLength } : null;
};

const within: Judge = (value, field) => {
  const { min, max } = field as { min?: number; max?: number };
  if (min !== undefined && Number(value) < min) return { code: 'too-small', limit: min };
  return max !== undefined && Number(value) > max ? { code: 'too-large', limit: max } : null;
};

const whole: Judge = (value, field, metadata) =>
  Number.isSafeInteger(value) ? within(value, field, metadata) : { expected: 'integer' };

/** Beyond 15 digits a decimal is written as a text. */
const decimal: Judge = (value, field, metadata) =>
  typeof value === 'number' || (typeof value === 'string' && /^-?\d{1,200}(\.\d{1,200})?$/.test(value))
    ? within(value, field, metadata)
    : { expected: 'number' };

const like =
  (expected: string, test: (value: string) => boolean): Judge =>
  (value) =>
    typeof value === 'string' && test(value) ? null : { expected };

const object =
  (expected: string): Judge =>
  (value) =>
    isPlain(value) ? null : { expected };

const option: Judge = (value, field, metadata) => {
  const values = optionValues(metadata, field);
  if (typeof value !== 'string') return { expected: 'option' };
  return values === undefined || values.has(value) ? null : { expected: 'option', hintFrom: values };
};

const options: Judge = (value, field, metadata) => {
  if (!Array.isArray(value)) return { expected: 'options' };
  const faults = value.map((item) => option(item, field, metadata));
  const twice = new Set(value).size < value.length;
  return faults.find((fault) => fault !== null) ?? (twice ? { expected: 'options' } : null);
};

const isLink = (value: unknown): boolean =>
  typeof value === 'string' || (isPlain(value) && isPlain(value.by) && Object.keys(value).length === 1);
const link: Judge = (value) => (isLink(value) ? null : { expected: 'link' });
const links: Judge = (value) => (Array.isArray(value) && value.every(isLink) ? null : { expected: 'links' });

const anyLink: Judge = (value) => {
  const fits =
    isPlain(value) && typeof value.entity === 'string' && (typeof value.id === 'string' || isPlain(value.by));
  return fits ? null : { expected: 'any link' };
};

const geo: Judge = (value) =>
  isPlain(value) && typeof value.lat === 'number' && typeof value.lng === 'number' ? null : { expected: 'geo' };

const boolean: Judge = (value) => (typeof value === 'boolean' ? null : { expected: 'boolean' });

/** A day that exists: 2026-02-30 does not. */
export function isDay(value: string): boolean {
  const day = /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

const clock = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;
const moment = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

const judges: Readonly<Partial<Record<FieldDefinition['type'], Judge>>> = {
  text,
  long_text: text,
  rich_text: text,
  email: text,
  phone: text,
  url: text,
  color: text,
  integer: whole,
  rating: whole,
  duration: whole,
  decimal,
  currency: decimal,
  percent: decimal,
  date: like('date', isDay),
  datetime: like('datetime', (value) => isDay(moment.exec(value)?.[1] ?? '')),
  time: like('time', (value) => clock.test(value)),
  boolean,
  select: option,
  multi_select: options,
  lookup: link,
  master: link,
  user: link,
  team: link,
  file: link,
  image: link,
  signature: link,
  multi_lookup: links,
  files: links,
  any_lookup: anyLink,
  address: object('object'),
  person_name: object('object'),
  geo,
};
