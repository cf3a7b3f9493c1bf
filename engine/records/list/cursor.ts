import { createHash } from 'node:crypto';
import type { KeyValue } from './keyset.ts';

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

/** The values of a cursor, or null where it is not one of this list. */
export function readCursor(cursor: string, signature: string, length: number): KeyValue[] | null {
  if (cursor.length > 4_000) return null;
  try {
    const [given, ...values] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    const fits =
      given === signature && values.length === length && values.every((value) => value === null || isPlainText(value));
    return fits ? (values as KeyValue[]) : null;
  } catch {
    return null;
  }
}

function isPlainText(value: unknown): boolean {
  return typeof value === 'string' && !value.includes('\u0000') && value.isWellFormed();
}
