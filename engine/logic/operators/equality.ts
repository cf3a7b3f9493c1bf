import type { Node, Operator, SqlContext } from '../node.ts';
import { commonType, operandSql } from '../operands.ts';
import { blankSql } from './blank.ts';

/** Equality holds between blank and blank only. With a constant, plain `=` lets an index serve. */
function equality(name: string, negated: boolean): Operator {
  return {
    name,
    arity: [2, 2],
    check: ([left, right]) => {
      const type = commonType(left!, right!);
      return typeof type === 'string' ? 'boolean' : type;
    },
    sql: ([left, right], make, context) => equalitySql(left!, right!, negated, make, context),
  };
}

function equalitySql(
  left: Node,
  right: Node,
  negated: boolean,
  make: (node: Node) => string,
  context: SqlContext,
): string {
  const type = commonType(left, right);
  if (typeof type !== 'string') throw new Error(type.refuse);
  const blank = [left, right].find((node) => node.type === 'blank');
  if (blank) return `(${negated ? 'NOT ' : ''}${blankSql(blank === left ? right : left, make)})`;
  const [a, b] = [operandSql(left, type, make, context), operandSql(right, type, make, context)];
  if (negated) return `(${a} IS DISTINCT FROM ${b})`;
  return left.kind === 'literal' || right.kind === 'literal' ? `(${a} = ${b})` : `(${a} IS NOT DISTINCT FROM ${b})`;
}

export const equal = equality('==', false);
export const strictlyEqual = equality('===', false);
export const unequal = equality('!=', true);
export const strictlyUnequal = equality('!==', true);
