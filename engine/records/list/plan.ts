import type { Access } from '#engine/access/access.ts';
import type { Caller } from '#engine/access/caller.ts';
import type { Cells } from '#engine/db/database.ts';
import type { EntityModel, Model } from '#engine/model/model.ts';
import { done, type Outcome } from '../refusal.ts';
import { type Selection, selectPaths } from '../select.ts';
import { conditionsOf } from './conditions.ts';
import { writeCursor } from './cursor.ts';
import { startDraft } from './draft.ts';
import { listFault } from './fault.ts';
import { orderBy } from './keyset.ts';
import { type Order, orderOf } from './order.ts';
import { countSql, keyName, pageSql } from './page-sql.ts';
import { countCap, type ListAnswer, type ListRequest, pageSize } from './request.ts';
import { shownPaths } from './shown.ts';

/** A list, decided: one statement and how its rows become the answer. */
export interface ListPlan {
  readonly text: string;
  readonly values: readonly unknown[];
  answer(rows: readonly Cells[]): ListAnswer;
}

/** Lookups that filter, order and search may go through together: PostgreSQL takes seconds to plan some hundreds of joins. */
const mostJoins = 50;

/** Decides a list completely, or says what is wrong with the request; the database is not asked. */
export function planList(
  model: Model,
  entity: EntityModel,
  request: ListRequest,
  access: Access,
  caller: Caller,
): Outcome<ListPlan> {
  const draft = startDraft(model, entity, access, caller);
  const limit = request.limit ?? pageSize.usual;
  if (!Number.isInteger(limit) || limit < 1 || limit > pageSize.most) {
    return listFault('limit', '/limit', pageSize.most, caller.locale);
  }
  const shown = shownPaths(draft, request);
  if (!shown.ok) return shown;
  const conditions = conditionsOf(draft, request);
  if (!conditions.ok) return conditions;
  const order = orderOf(draft, request);
  if (!order.ok) return order;
  if (draft.joins.texts.length > mostJoins) return listFault('links', '/filter', mostJoins, caller.locale);

  const selection = selectPaths(model, shown.value, access);
  const count = countSql(draft, conditions.value, request.count);
  const page = pageSql(draft, conditions.value, order.value, limit + 1);
  return done({
    text: listSql(count, page, order.value, selection),
    values: draft.values,
    answer: (rows) => answerOf(rows, order.value, limit, request.count, selection),
  });
}

/** Rows come as: the count, the sort keys, then the selection. */
function listSql(count: string, page: string, { keys }: Order, selection: Selection): string {
  const places = keys.map((key, index) => ({ ...key, sql: `t.${keyName(index)}` }));
  return `SELECT ${[count, ...places.map(({ sql }) => sql), ...selection.columns].join(', ')}
    FROM (${page}) t ${selection.joins.join(' ')} ORDER BY ${orderBy(places)}`;
}

function answerOf(
  rows: readonly Cells[],
  { keys, signature }: Order,
  limit: number,
  count: ListRequest['count'] = 'none',
  { present }: Selection,
): ListAnswer {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const total = count === 'none' ? null : Number(rows[0]?.[0] ?? 0);
  const capped = count === 'capped' && total !== null && total > countCap;
  return {
    items: page.map((cells) => present(cells, keys.length + 1)),
    next: rows.length > limit && last ? writeCursor(signature, last.slice(1, keys.length + 1)) : null,
    count: capped ? countCap : total,
    ...(capped ? { capped: true as const } : {}),
  };
}
