import { formats, isWellFormed } from '#engine/fields/formats.ts';
import type { ExpressionType, Node, SqlContext } from './node.ts';
import { sqlTypes } from './to-sql.ts';

type Refusal = { readonly refuse: string };

/** Types whose literals are written as text in JSON, with the format they must have. */
const writtenAsText: Partial<Record<ExpressionType, string>> = {
  date: 'day',
  datetime: 'instant',
  time: 'clock',
  number: 'number',
  reference: 'uuid',
  anyReference: 'uuid',
};

/**
 * The type in which two operands are compared, or why they cannot be. A text literal takes the type of its partner (dates, ids);
 * a date beside an instant is compared as an instant; blank goes with everything.
 */
export function commonType(left: Node, right: Node): ExpressionType | Refusal {
  const mixed = [left, right].find(
    (node) => node.kind === 'list' && node.items.some((item) => item.kind !== 'literal' || item.type !== 'text'),
  );
  if (mixed) return { refuse: 'A list is compared as a whole only where it is a list of texts.' };
  if (left.type === 'blank') return right.type;
  if (right.type === 'blank') return left.type;
  const [a, b] = [adapted(left, right), adapted(right, left)];
  if (typeof a === 'object') return a;
  if (typeof b === 'object') return b;
  if (a === b) return a;
  if ((a === 'date' && b === 'datetime') || (a === 'datetime' && b === 'date')) return 'datetime';
  return { refuse: `${describe(left)} cannot be compared with ${describe(right)}.` };
}

function adapted(node: Node, partner: Node): ExpressionType | Refusal {
  if (node.kind !== 'literal' || node.type !== 'text') return node.type;
  const text = String(node.value);
  const options = partner.kind === 'field' ? partner.reference.options : null;
  if (options && !options.includes(text)) {
    return { refuse: `“${text.slice(0, 40)}” is not one of the choices of ${describe(partner)}.` };
  }
  const format = writtenAsText[partner.type];
  if (!format) return node.type;
  if (partner.type === 'datetime' && formats.day?.(text)) return 'date';
  return formats[format]?.(text)
    ? partner.type
    : { refuse: `“${text.slice(0, 40)}” does not fit ${describe(partner)}.` };
}

/** What an operand is, for a sentence. */
export function describe(node: Node): string {
  if (node.kind === 'field') return `“${node.reference.path}” (${node.type})`;
  if (node.kind === 'literal') return JSON.stringify(node.value)?.slice(0, 40) ?? 'a value';
  return `a ${node.type}`;
}

/** SQL of an operand in the type that was found common. A day beside an instant begins at midnight where the caller is. */
export function operandSql(
  node: Node,
  type: ExpressionType,
  make: (node: Node) => string,
  context: SqlContext,
): string {
  const midnight = (day: string) => `(${day}::timestamp AT TIME ZONE ${context.param(context.zone, 'text')})`;
  if (node.kind !== 'literal' || node.value === null) {
    const sql = make(node);
    if (node.kind === 'call' && node.type === 'boolean') return `(${sql} IS TRUE)`;
    return type === 'datetime' && node.type === 'date' ? midnight(sql) : sql;
  }
  if (type === 'datetime' && typeof node.value === 'string' && formats.day?.(node.value))
    return midnight(context.param(node.value, 'date'));
  return context.param(node.value, sqlTypes[type]);
}

/** Text for LIKE in which every character stands for itself. */
export function likeText(text: string): string {
  return isWellFormed(text) ? text.replace(/[\\%_]/g, (sign) => `\\${sign}`) : '';
}
