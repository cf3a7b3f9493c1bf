import type { Operator } from '../node.ts';
import { describe, likeText } from '../operands.ts';

/** `contains`, `startsWith`, `endsWith`: a text within a text, whatever the case, as people search. */
function searching(name: string, pattern: (text: string) => string, dynamic: (text: string) => string): Operator {
  return {
    name,
    arity: [2, 2],
    check: (args) => {
      const wrong = args.find(({ type }) => type !== 'text' && type !== 'blank');
      return wrong ? { refuse: `“${name}” looks in a text; ${describe(wrong)} is none.` } : 'boolean';
    },
    sql: ([text, part], make, context) =>
      part!.type === 'blank' || text!.type === 'blank'
        ? 'false'
        : part!.kind === 'literal'
          ? `(${make(text!)} ILIKE ${context.param(pattern(likeText(String(part!.value))), 'text')})`
          : `(${make(text!)} ILIKE ${dynamic(`regexp_replace(${make(part!)}, '([\\\\%_])', '\\\\\\1', 'g')`)})`,
  };
}

export const contains = searching(
  'contains',
  (text) => `%${text}%`,
  (text) => `'%' || ${text} || '%'`,
);
export const startsWith = searching(
  'startsWith',
  (text) => `${text}%`,
  (text) => `${text} || '%'`,
);
export const endsWith = searching(
  'endsWith',
  (text) => `%${text}`,
  (text) => `'%' || ${text}`,
);
