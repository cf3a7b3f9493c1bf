import { isWellFormed } from '#engine/fields/formats.ts';
import { checkRule } from '#engine/logic/check.ts';
import { conditionSql, ruleSql } from '#engine/logic/to-sql.ts';
import { done, type Outcome } from '../refusal.ts';
import { filterScope } from '../rule-scope.ts';
import type { Draft } from './draft.ts';
import { listFault } from './fault.ts';
import type { ListRequest } from './request.ts';
import { searchCondition } from './search.ts';

const longestSearch = 200;

/** Which rows belong to a list: live or deleted, allowed to the caller, fitting the filter and the search text. */
export function conditionsOf(draft: Draft, request: ListRequest): Outcome<readonly string[]> {
  const { entity, access } = draft;
  const allowed = access.rows(entity.name, 'read', 't');
  const own = [
    `t.deleted_at IS ${request.deleted ? 'NOT ' : ''}NULL`,
    ...(allowed === null ? [] : [allowed === false ? 'false' : allowed]),
  ];
  const filter = filterCondition(draft, request.filter);
  if (!filter.ok) return filter;
  const search = searchPart(draft, request.q);
  return search.ok ? done([...own, ...filter.value, ...search.value]) : search;
}

function filterCondition(draft: Draft, filter: unknown): Outcome<readonly string[]> {
  if (filter === undefined || filter === true) return done([]);
  const { model, entity, joins, caller, param } = draft;
  const circumstances = { userId: caller.userId, zone: caller.zone, param };
  const { node, faults } = checkRule(filter, filterScope(model, entity, joins, circumstances));
  if (!node) return listFault('filter', `/filter${faults[0]!.pointer}`, faults[0]!.message, caller.locale);
  const context = { param, zone: caller.zone };
  return done([conditionSql(node, (child) => ruleSql(child, context))]);
}

function searchPart({ model, entity, joins, caller, param }: Draft, q: string | undefined): Outcome<readonly string[]> {
  if (q === undefined) return done([]);
  if (q.length > longestSearch || !isWellFormed(q)) return listFault('q', '/q', '', caller.locale);
  const condition = searchCondition(model, entity, q, joins, param);
  return done(condition === null ? [] : [condition]);
}
