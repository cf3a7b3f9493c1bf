import type { RecordData } from '../shapes.ts';

/** A column's value in a record; a path may come back flat or inside the link it reaches through. */
export function cellValue(record: RecordData, name: string): unknown {
  if (name in record || !name.includes('.')) return record[name];
  let value: unknown = record;
  for (const part of name.split('.')) {
    if (typeof value !== 'object' || value === null) return null;
    value = (value as Record<string, unknown>)[part];
  }
  return value ?? null;
}

/** The text a record is known by; empty when it has none. */
export function recordTitle(record: RecordData, titleField: string): string {
  const title = record[titleField];
  if (typeof title === 'object' && title !== null && 'title' in title)
    return String((title as { title: unknown }).title ?? '');
  return typeof title === 'string' || typeof title === 'number' ? String(title) : '';
}
