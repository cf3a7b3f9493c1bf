import type { Node, Operator } from '../node.ts';

/** Blank: no value, an empty text, an empty list. What an operator answers with yes or no never is. */
export function blankSql(node: Node, make: (node: Node) => string): string {
  if (node.kind === 'list' || (node.kind === 'call' && node.type === 'boolean')) return 'false';
  const sql = make(node);
  if (node.type === 'text') return `(${sql} IS NULL OR ${sql} = '')`;
  if (node.type === 'list' || node.type === 'references') return `(${sql} IS NULL OR cardinality(${sql}) = 0)`;
  return `(${sql} IS NULL)`;
}

export const isBlank: Operator = {
  name: 'isBlank',
  arity: [1, 1],
  check: () => 'boolean',
  sql: ([arg], make) => blankSql(arg!, make),
};

export const notBlank: Operator = {
  name: 'notBlank',
  arity: [1, 1],
  check: () => 'boolean',
  sql: ([arg], make) => `(NOT ${blankSql(arg!, make)})`,
};
