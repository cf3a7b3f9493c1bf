import type { Link, RecordData } from '../shapes.ts';
import { type FormAnswer, fieldUi } from './form-shape.ts';

/** What a form holds: field name → value as the API takes it (ids for links). */
export type Values = Readonly<Record<string, unknown>>;

const partsAreBlank = (value: object): boolean =>
  Object.values(value).every((part) => part === null || part === undefined || part === '');

/** Null for everything that counts as blank, so that blanks of every kind compare equal. */
export function settled(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value;
  return typeof value === 'object' && partsAreBlank(value) ? null : value;
}

function writable(value: unknown, type: string | undefined): unknown {
  if (value === null || value === undefined) return null;
  if (type === 'any_lookup') {
    const { entity, id } = value as { entity: string; id: string };
    return { entity, id };
  }
  if (Array.isArray(value)) return value.map((item: unknown) => idOf(item));
  return idOf(value);
}

const isLink = (value: unknown): value is Link =>
  typeof value === 'object' && value !== null && 'id' in value && 'title' in value;
const idOf = (value: unknown): unknown => (isLink(value) ? value.id : value);

/** A record's values as its form holds them. */
export function formValues(record: RecordData, form: FormAnswer): Values {
  const names = Object.keys(form.schema.properties);
  return Object.fromEntries(
    names.map((name) => [name, writable(record[name], fieldUi(form, name)['ui:options']?.type)]),
  );
}

/** A value in an address: an id, `entity:id` for a link to any entity, one of several for a list. */
function fromAddress(text: string, type: string | undefined): unknown {
  if (type === 'multi_lookup' || type === 'multi_select') return [text];
  if (type !== 'any_lookup') return text;
  const [entity, id] = text.split(':');
  return entity && id ? { entity, id } : null;
}

/** The values of a new record: what the metadata presets, then what the address brings along. */
export function freshValues(form: FormAnswer, given: URLSearchParams): Values {
  const values: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(form.schema.properties)) {
    const text = given.get(name);
    values[name] =
      text === null ? (schema.default ?? null) : fromAddress(text, fieldUi(form, name)['ui:options']?.type);
  }
  return values;
}

/** Every link of a record with its title, so that a form can show it without asking. */
export function knownLinks(record: RecordData): Link[] {
  return Object.values(record)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isLink);
}

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every((name) => same(left[name] ?? null, right[name] ?? null));
}

/** The fields that differ, with their new values; blank is null, as PATCH takes it. */
export function changedValues(before: Values, after: Values): Record<string, unknown> {
  const changes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(after)) {
    if (!same(settled(before[name]), settled(value))) changes[name] = settled(value);
  }
  return changes;
}

/** What a new record is created with: blanks are left out, unless they clear a preset. */
export function createdValues(values: Values, form: FormAnswer): Record<string, unknown> {
  const entries = Object.entries(values).map(([name, value]) => [name, settled(value)] as const);
  return Object.fromEntries(
    entries.filter(([name, value]) => {
      if (fieldUi(form, name)['ui:readonly']) return false;
      return value !== null || form.schema.properties[name]?.default !== undefined;
    }),
  );
}
