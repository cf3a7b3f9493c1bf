import { createHash } from 'node:crypto';
import { formats, isWellFormed } from '#engine/fields/formats.ts';
import type { KeyValue } from './keyset.ts';
import type { SortKey } from './sort.ts';

/** What a cursor must go with: the same order of the same entity. */
export function listSignature(entity: string, sort: readonly string[], deleted: boolean): string {
  return createHash('sha256')
    .update(JSON.stringify([entity, sort, deleted]))
    .digest('base64url')
    .slice(0, 12);
}

export function writeCursor(signature: string, values: readonly KeyValue[]): string {
  return Buffer.from(JSON.stringify([signature, ...values])).toString('base64url');
}

/** The values of a cursor, one for each key, or null where it is not one of this list. */
export function readCursor(cursor: string, signature: string, keys: readonly SortKey[]): KeyValue[] | null {
  if (cursor.length > 4_000) return null;
  try {
    const [given, ...values] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    const fits =
      given === signature && values.length === keys.length && keys.every((key, index) => isValue(values[index], key));
    return fits ? (values as KeyValue[]) : null;
  } catch {
    return null;
  }
}

/** How PostgreSQL writes values of a type, by the beginning of its name; a forged cursor must not reach it as anything else. */
const written: readonly (readonly [type: RegExp, fits: (text: string) => boolean])[] = [
  [/^numeric/, (text) => /^-?\d{1,100}(\.\d{1,100})?$/.test(text)],
  [/^smallint/, (text) => isWhole(text, 2 ** 15)],
  [/^integer/, (text) => isWhole(text, 2 ** 31)],
  [/^bigint/, (text) => isWhole(text, 2 ** 53)],
  [/^boolean/, (text) => text === 't' || text === 'f'],
  [/^uuid/, formats.uuid!],
  [/^date/, formats.day!],
  [/^timestamptz/, isInstant],
  [/^time/, (text) => text.length === 8 && formats.clock!(text)],
];

function isWhole(text: string, beyond: number): boolean {
  return /^-?\d{1,16}$/.test(text) && Math.abs(Number(text)) < beyond;
}

function isInstant(text: string): boolean {
  const [day = '', time = ''] = text.split(' ');
  return formats.day!(day) && formats.clock!(time.slice(0, 8)) && /^[\d:]{8}(\.\d{1,6})?\+00$/.test(time);
}

function isValue(value: unknown, { sqlType }: SortKey): boolean {
  if (value === null) return true;
  if (typeof value !== 'string' || !isWellFormed(value)) return false;
  return written.find(([type]) => type.test(sqlType))?.[1](value) ?? true;
}
