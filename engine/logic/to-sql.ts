import type { ExpressionType, Node, SqlContext } from './node.ts';

/** SQL type in which values of a kind are compared. */
export const sqlTypes: Readonly<Record<ExpressionType, string>> = {
  text: 'text',
  number: 'numeric',
  boolean: 'boolean',
  date: 'date',
  datetime: 'timestamptz',
  time: 'time',
  list: 'text[]',
  reference: 'uuid',
  anyReference: 'uuid',
  references: 'uuid[]',
  object: 'jsonb',
  blank: 'text',
};

/** A checked expression → SQL text; every constant becomes a parameter of the context. */
export function ruleSql(node: Node, context: SqlContext): string {
  const make = (child: Node): string => ruleSql(child, context);
  switch (node.kind) {
    case 'literal':
      return node.value === null ? 'NULL' : context.param(node.value, sqlTypes[node.type]);
    case 'field':
      return node.reference.sql();
    case 'list':
      return `ARRAY[${node.items.map(make).join(', ')}]`;
    case 'call':
      return node.operator.sql(node.args, make, context);
  }
}

/** SQL of an expression used as a condition: blank, zero and empty are no. */
export function conditionSql(node: Node, make: (node: Node) => string): string {
  if (node.kind === 'list') return 'true';
  const sql = make(node);
  switch (node.type) {
    case 'boolean':
      return sql;
    case 'number':
      return `(${sql} <> 0)`;
    case 'text':
      return `(${sql} <> '')`;
    case 'list':
    case 'references':
      return `(cardinality(${sql}) > 0)`;
    default:
      return `(${sql} IS NOT NULL)`;
  }
}
