import type { ExpressionType, Operator } from '../node.ts';
import { commonType, describe, operandSql } from '../operands.ts';

const ordered: ReadonlySet<ExpressionType> = new Set(['number', 'text', 'date', 'datetime', 'time', 'blank']);

/** `<` and its kin; with three values, the middle one lies between. Ordering against blank is false. */
function ordering(name: '<' | '<=' | '>' | '>='): Operator {
  return {
    name,
    arity: [2, name.startsWith('<') ? 3 : 2],
    check: (args) => {
      for (let index = 1; index < args.length; index += 1) {
        const type = commonType(args[index - 1]!, args[index]!);
        if (typeof type !== 'string') return type;
        if (!ordered.has(type)) return { refuse: `${describe(args[index - 1]!)} has no order.` };
      }
      return 'boolean';
    },
    sql: (args, make, context) => {
      const compared = args.slice(1).map((right, index) => {
        const left = args[index]!;
        const type = commonType(left, right) as ExpressionType;
        return `(${operandSql(left, type, make, context)} ${name} ${operandSql(right, type, make, context)})`;
      });
      // Bare comparisons let an index serve; an unknown result counts as no wherever a condition stands.
      return compared.length === 1 ? compared[0]! : `(${compared.join(' AND ')})`;
    },
  };
}

export const less = ordering('<');
export const atMost = ordering('<=');
export const greater = ordering('>');
export const atLeast = ordering('>=');
