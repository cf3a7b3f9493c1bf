import type { Access } from '#engine/access/access.ts';
import type { Caller } from '#engine/access/caller.ts';
import type { Cells } from '#engine/db/database.ts';
import { isWellFormed } from '#engine/fields/formats.ts';
import { checkRule } from '#engine/logic/check.ts';
import { conditionSql, ruleSql } from '#engine/logic/to-sql.ts';
import type { EntityModel, Model, Path } from '#engine/model/model.ts';
import { resolvePath } from '#engine/model/path.ts';
import { done, type Outcome } from '../refusal.ts';
import { filterScope } from '../rule-scope.ts';
import { Joins, ownPaths, selectPaths } from '../select.ts';
import { listSignature, readCursor, writeCursor } from './cursor.ts';
import { listFault } from './fault.ts';
import { after, type KeyValue, orderBy } from './keyset.ts';
import { countCap, type ListAnswer, type ListRequest, pageSize } from './request.ts';
import { searchCondition } from './search.ts';
import { idKey, type SortKey, sortKey } from './sort.ts';

/** A list, decided: one statement and how its rows become the answer. */
export interface ListPlan {
  readonly text: string;
  readonly values: readonly unknown[];
  answer(rows: readonly Cells[]): ListAnswer;
}

const most = { sort: 4, fields: 200, search: 200 } as const;

/** Decides a list completely, or says what is wrong with the request; the database is not asked. */
export function planList(
  model: Model,
  entity: EntityModel,
  request: ListRequest,
  access: Access,
  caller: Caller,
): Outcome<ListPlan> {
  const { locale } = caller;
  const values: unknown[] = [];
  const param = (value: unknown, sqlType: string) => `$${values.push(value)}::${sqlType}`;
  const joins = new Joins(model, access, 'f');

  const limit = request.limit ?? pageSize.usual;
  if (!Number.isInteger(limit) || limit < 1 || limit > pageSize.most)
    return listFault('limit', '/limit', pageSize.most, locale);
  const shown = shownPaths(model, entity, request);
  if (typeof shown === 'string')
    return listFault(shown === '' ? 'fieldSize' : 'field', '/fields', shown || most.fields, locale);

  const allowed = access.rows(entity.name, 'read', 't');
  const conditions = [`t.deleted_at IS ${request.deleted ? 'NOT ' : ''}NULL`];
  if (allowed !== null) conditions.push(allowed === false ? 'false' : allowed);
  if (request.filter !== undefined && request.filter !== true) {
    const scope = filterScope(model, entity, joins, { userId: caller.userId, zone: caller.zone, param });
    const { node, faults } = checkRule(request.filter, scope);
    if (!node) return listFault('filter', `/filter${faults[0]!.pointer}`, faults[0]!.message, locale);
    const context = { param, zone: caller.zone };
    conditions.push(conditionSql(node, (child) => ruleSql(child, context)));
  }
  if (request.q !== undefined) {
    if (request.q.length > most.search || !isWellFormed(request.q)) return listFault('q', '/q', '', locale);
    const search = searchCondition(entity, request.q, joins, param);
    if (search !== null) conditions.push(search);
  }

  const sort = request.sort ?? ['-id'];
  if (sort.length > most.sort) return listFault('sortSize', '/sort', most.sort, locale);
  const keys: SortKey[] = [];
  for (const text of sort) {
    const key = text === 'id' || text === '-id' ? idKey(text.startsWith('-')) : sortKey(model, entity, text, joins);
    if (!key) return listFault('sort', '/sort', text, locale);
    keys.push(key);
  }
  if (keys.at(-1)?.sql !== 't.id') keys.push(idKey(keys[0]!.descending));

  const signature = listSignature(entity.name, sort, request.deleted === true);
  const place = request.cursor === undefined ? null : readCursor(request.cursor, signature, keys.length);
  if (request.cursor !== undefined && place === null) return listFault('cursor', '/cursor', '', locale);

  const count = countSql(entity, joins, conditions, request.count ?? 'none');
  const page = pageSql(entity, joins, conditions, keys, place, limit + 1, param);
  const selection = selectPaths(model, shown, access);
  const text = `SELECT ${[count, ...keys.map((_, index) => `t._s${index}`), ...selection.columns].join(', ')}
    FROM (${page}) t ${selection.joins.join(' ')} ORDER BY ${orderBy(keys.map((key, index) => ({ ...key, sql: `t._s${index}` })))}`;
  return done({
    text,
    values,
    answer: (rows) => answerOf(rows, keys.length, limit, signature, request.count, selection.present),
  });
}

/** The paths to show; the name of one that does not exist; or an empty text where there are too many. */
function shownPaths(model: Model, entity: EntityModel, request: ListRequest): Path[] | string {
  if (request.fields === undefined) return ownPaths(entity, { deleted: request.deleted });
  if (request.fields.length > most.fields) return '';
  const always = ['id', 'version', ...(request.deleted ? ['deleted_at', 'deleted_by'] : [])];
  const texts = [...new Set([...always, ...request.fields])];
  const paths: Path[] = [];
  for (const text of texts) {
    const path = resolvePath(model.entities, entity, text);
    if (!path) return text;
    paths.push(path);
  }
  return paths;
}

function countSql(
  entity: EntityModel,
  joins: Joins,
  conditions: readonly string[],
  count: NonNullable<ListRequest['count']>,
): string {
  if (count === 'none') return 'NULL';
  const bound = count === 'capped' ? ` LIMIT ${countCap + 1}` : '';
  return `(SELECT count(*) FROM (SELECT 1 FROM ${entity.table} t ${joins.texts.join(' ')} WHERE ${conditions.join(' AND ')}${bound}) c)`;
}

/**
 * The rows of one page with their sort keys. Titles are joined to the page alone, afterwards. A first key that may be blank is read in
 * two pieces, filled then blank, so that each can follow an index; the second is not even begun when the first fills the page.
 */
function pageSql(
  entity: EntityModel,
  joins: Joins,
  conditions: readonly string[],
  keys: readonly SortKey[],
  place: readonly KeyValue[] | null,
  rows: number,
  param: (value: KeyValue, sqlType: string) => string,
): string {
  const [first, ...rest] = keys as [SortKey, ...SortKey[]];
  const select = `SELECT t.*, ${keys.map(({ sql }, index) => `${sql} AS _s${index}`).join(', ')} FROM ${entity.table} t ${joins.texts.join(' ')}`;
  const piece = (more: readonly string[], order: readonly SortKey[]) =>
    `${select} WHERE ${[...conditions, ...more].join(' AND ')} ORDER BY ${orderBy(order)} LIMIT ${rows}`;
  if (!first.nullable) return piece(place ? [after(keys, place, param)] : [], keys);

  const filled = [{ ...first, nullable: false }, ...rest];
  const blank = (more: readonly string[]) => piece([`${first.sql} IS NULL`, ...more], rest);
  if (place && place[0] === null) return blank([after(rest, place.slice(1), param)]);
  const start = piece([`${first.sql} IS NOT NULL`, ...(place ? [after(filled, place, param)] : [])], filled);
  return `(${start}) UNION ALL (${blank([])}) LIMIT ${rows}`;
}

function answerOf(
  rows: readonly Cells[],
  keys: number,
  limit: number,
  signature: string,
  count: ListRequest['count'],
  present: (cells: Cells, from: number) => Record<string, unknown>,
): ListAnswer {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const total = count === undefined || count === 'none' ? null : Number(rows[0]?.[0] ?? 0);
  const capped = count === 'capped' && total !== null && total > countCap;
  return {
    items: page.map((cells) => present(cells, keys + 1)),
    next: rows.length > limit && last ? writeCursor(signature, last.slice(1, keys + 1)) : null,
    count: capped ? countCap : total,
    ...(capped ? { capped: true as const } : {}),
  };
}
