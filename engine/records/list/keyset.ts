import type { SortKey } from './sort.ts';

/** A value of the last row of a page, as text; null for blank. */
export type KeyValue = string | null;

/** `$n::type` for a value of the cursor. */
type Param = (value: KeyValue, sqlType: string) => string;

function collated(key: SortKey, param: string): string {
  const collation = /COLLATE "[^"]+"/.exec(key.sql);
  return collation ? `(${param} ${collation[0]})` : param;
}

function sign(key: SortKey): string {
  return key.descending ? '<' : '>';
}

/**
 * The rows that come after a row with these values. Where all keys run one way and none is blank, it is one row comparison, which an
 * index answers by going straight to the place; page 1,000 then costs what page 1 does.
 */
export function after(keys: readonly SortKey[], values: readonly KeyValue[], param: Param): string {
  const oneWay = keys.every((key) => key.descending === keys[0]!.descending);
  if (oneWay && keys.every(({ nullable }) => !nullable)) {
    const right = keys.map((key, index) => collated(key, param(values[index]!, key.sqlType)));
    return `(${keys.map(({ sql }) => sql).join(', ')}) ${sign(keys[0]!)} (${right.join(', ')})`;
  }
  return expanded(keys, values, param);
}

function expanded(keys: readonly SortKey[], values: readonly KeyValue[], param: Param): string {
  const [key, ...rest] = keys;
  const value = values[0] ?? null;
  if (!key) return 'false';
  const deeper = rest.length > 0 ? expanded(rest, values.slice(1), param) : 'false';
  if (value === null) return `(${key.sql} IS NULL AND ${deeper})`;
  const place = collated(key, param(value, key.sqlType));
  const beyond = `${key.sql} ${sign(key)} ${place}${key.nullable ? ` OR ${key.sql} IS NULL` : ''}`;
  return `(${beyond} OR (${key.sql} = ${place} AND ${deeper}))`;
}

/** ORDER BY of the keys. Keys that cannot be blank name no place for blanks: PostgreSQL would not use an index otherwise. */
export function orderBy(keys: readonly SortKey[]): string {
  return keys
    .map(({ sql, descending, nullable }) => `${sql}${descending ? ' DESC' : ''}${nullable ? ' NULLS LAST' : ''}`)
    .join(', ');
}
