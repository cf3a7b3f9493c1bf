import { createHash } from 'node:crypto';

/** Quotes an SQL identifier; reserved words and any character are safe afterwards. */
export function quote(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}

/** Quotes a text as an SQL literal, for statements that take no parameters (DDL, compiled constants). */
export function literal(text: string): string {
  const quoted = `'${text.replaceAll("'", "''")}'`;
  return text.includes('\\') ? ` E${quoted.replaceAll('\\', '\\\\')}` : quoted;
}

/** PostgreSQL cuts identifiers at 63 bytes, silently; longer names are shortened here with a hash so that they stay distinct. */
export function physicalName(...parts: string[]): string {
  const whole = parts.join('_');
  if (Buffer.byteLength(whole) <= 63) return whole;
  const hash = createHash('sha256').update(whole).digest('hex').slice(0, 10);
  return `${whole.slice(0, 52)}_${hash}`;
}
