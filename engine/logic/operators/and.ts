import type { Operator } from '../node.ts';
import { conditionSql } from '../to-sql.ts';

/** A condition that joins others. In SQL an unknown counts as no, so each part is settled first. */
function joining(name: 'and' | 'or'): Operator {
  return {
    name,
    arity: [1, 2_000],
    check: () => 'boolean',
    sql: (args, make) => `(${args.map((arg) => conditionSql(arg, make)).join(name === 'and' ? ' AND ' : ' OR ')})`,
  };
}

export const and = joining('and');
export const or = joining('or');
