import type { Draft } from './draft.ts';
import { after, orderBy } from './keyset.ts';
import type { Order } from './order.ts';
import { countCap, type ListRequest } from './request.ts';
import type { SortKey } from './sort.ts';

/** Name of a sort key's column in the page. */
export function keyName(index: number): string {
  return `_s${index}`;
}

/** SQL of the number of rows of a list, all pages together. */
export function countSql(draft: Draft, conditions: readonly string[], count: ListRequest['count'] = 'none'): string {
  if (count === 'none') return 'NULL';
  const bound = count === 'capped' ? ` LIMIT ${countCap + 1}` : '';
  const from = `${draft.entity.table} t ${draft.joins.texts.join(' ')}`;
  return `(SELECT count(*) FROM (SELECT 1 FROM ${from} WHERE ${conditions.join(' AND ')}${bound}) c)`;
}

/**
 * The rows of one page with their sort keys. Titles are joined to the page alone, afterwards. A first key that may be blank is read in
 * two pieces, filled then blank, so that each can follow an index; the second is not even begun when the first fills the page.
 */
export function pageSql(draft: Draft, conditions: readonly string[], { keys, place }: Order, rows: number): string {
  const { entity, joins, param } = draft;
  const [first, ...rest] = keys;
  const columns = ['t.*', ...keys.map(({ sql }, index) => `${sql} AS ${keyName(index)}`)];
  const from = `${entity.table} t ${joins.texts.join(' ')}`;
  const piece = (more: readonly string[], order: readonly SortKey[]) =>
    `SELECT ${columns.join(', ')} FROM ${from} WHERE ${[...conditions, ...more].join(' AND ')} ORDER BY ${orderBy(order)} LIMIT ${rows}`;
  if (!first.nullable) return piece(place ? [after(keys, place, param)] : [], keys);

  const blank = (more: readonly string[]) => piece([`${first.sql} IS NULL`, ...more], rest);
  if (place && place[0] === null) return blank([after(rest, place.slice(1), param)]);
  const filled = [{ ...first, nullable: false }, ...rest];
  const start = piece([`${first.sql} IS NOT NULL`, ...(place ? [after(filled, place, param)] : [])], filled);
  return `(${start}) UNION ALL (${blank([])}) LIMIT ${rows}`;
}
