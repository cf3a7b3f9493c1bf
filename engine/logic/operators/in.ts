import type { ExpressionType, Operator } from '../node.ts';
import { commonType, describe, likeText, operandSql } from '../operands.ts';
import { sqlTypes } from '../to-sql.ts';

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
    if (place!.type === 'text' || place!.type === 'list' || place!.type === 'references') return 'boolean';
    return { refuse: `${describe(place!)} is neither a list nor a text to look in.` };
  },
  sql: ([item, place], make, context) => {
    if (place!.kind === 'list') {
      if (place!.items.length === 0) return 'false';
      const types = place!.items.map((candidate) => commonType(item!, candidate) as ExpressionType);
      const constants = place!.items.every((candidate) => candidate.kind === 'literal' && candidate.value !== null);
      const type = types[0]!;
      if (constants && types.every((other) => other === type) && type !== 'datetime') {
        const values = place!.items.map((candidate) => (candidate as { value: unknown }).value);
        return `(${make(item!)} = ANY(${context.param(values, `${sqlTypes[type]}[]`)}))`;
      }
      const parts = place!.items.map((candidate, index) =>
        candidate.type === 'blank'
          ? `${make(item!)} IS NULL`
          : `${make(item!)} = ${operandSql(candidate, types[index]!, make, context)}`,
      );
      return `(${parts.join(' OR ')})`;
    }
    if (place!.type === 'text') {
      return item!.kind === 'literal'
        ? `(${make(place!)} LIKE ${context.param(`%${likeText(String(item!.value))}%`, 'text')})`
        : `(position(${make(item!)} in ${make(place!)}) > 0)`;
    }
    return `(${operandSql(item!, place!.type === 'references' ? 'reference' : 'text', make, context)} = ANY(${make(place!)}))`;
  },
};
