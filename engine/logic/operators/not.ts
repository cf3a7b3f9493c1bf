import type { Operator } from '../node.ts';
import { conditionSql } from '../to-sql.ts';

export const not: Operator = {
  name: '!',
  arity: [1, 1],
  check: () => 'boolean',
  sql: ([arg], make) => `(${conditionSql(arg!, make)} IS NOT TRUE)`,
};

export const truthy: Operator = {
  name: '!!',
  arity: [1, 1],
  check: () => 'boolean',
  sql: ([arg], make) => `(${conditionSql(arg!, make)} IS TRUE)`,
};
