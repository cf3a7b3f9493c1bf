import type { ExpressionType, Node, Operator, SqlContext } from '../node.ts';
import { commonType, describe, likeText, operandSql } from '../operands.ts';
import { sqlTypes } from '../to-sql.ts';
import { equal } from './equality.ts';

/** A value in a list of constants, in a multi-select or link list, or a text within a text (json-logic-js `in`). */
export const within: Operator = {
  name: 'in',
  arity: [2, 2],
  check: ([item, place]) => {
    if (place!.kind === 'list') {
      const faults = place!.items
        .map((candidate) => commonType(item!, candidate))
        .filter((type) => typeof type !== 'string');
      return faults[0] ?? 'boolean';
    }
    if (place!.type === 'blank') return 'boolean';
    const element = elements[place!.type];
    if (element === undefined) return { refuse: `${describe(place!)} is neither a list nor a text to look in.` };
    const type = commonType(item!, elementOf(place!, element));
    if (typeof type !== 'string') return type;
    return type === element ? 'boolean' : { refuse: `${describe(item!)} cannot be looked for in ${describe(place!)}.` };
  },
  sql: ([item, place], make, context) => {
    if (place!.kind === 'list') return inList(item!, place!.items, make, context);
    if (place!.type === 'blank' || item!.type === 'blank') return 'false';
    if (place!.type === 'text' && item!.kind === 'literal')
      return `(${make(place!)} LIKE ${context.param(`%${likeText(String(item!.value))}%`, 'text')})`;
    const sought = operandSql(item!, elements[place!.type]!, make, context);
    return place!.type === 'text'
      ? `(position(${sought} in ${make(place!)}) > 0)`
      : `(${sought} = ANY(${make(place!)}))`;
  },
};

/** What can be in a value of a type. */
const elements: Partial<Record<ExpressionType, ExpressionType>> = {
  text: 'text',
  list: 'text',
  references: 'reference',
};

/** A stand-in for one element of a field, so that it is judged like a partner in a comparison. */
function elementOf(place: Node, type: ExpressionType): Node {
  if (place.kind !== 'field') return { ...place, type } as Node;
  const options = place.type === 'list' ? place.reference.options : null;
  return { kind: 'field', type, reference: { ...place.reference, type, options } };
}

function inList(item: Node, items: readonly Node[], make: (node: Node) => string, context: SqlContext): string {
  const types = items.map((candidate) => commonType(item, candidate) as ExpressionType);
  const type = types[0]!;
  const constants = items.every((candidate) => candidate.kind === 'literal' && candidate.value !== null);
  if (constants && item.type !== 'blank' && types.every((other) => other === type) && type !== 'datetime') {
    const values = items.map((candidate) => (candidate as { value: unknown }).value);
    return `(${operandSql(item, type, make, context)} = ANY(${context.param(values, `${sqlTypes[type]}[]`)}))`;
  }
  const parts = items.map((candidate) => equal.sql([item, candidate], make, context));
  return `(${parts.join(' OR ')})`;
}
