import type { Operator } from '../node.ts';
import { describe } from '../operands.ts';

function letterCase(name: 'lower' | 'upper'): Operator {
  return {
    name,
    arity: [1, 1],
    check: ([text]) =>
      text!.type === 'text' ? 'text' : { refuse: `“${name}” takes a text; ${describe(text!)} is none.` },
    sql: ([text], make) => `${name}(${make(text!)})`,
  };
}

export const lower = letterCase('lower');
export const upper = letterCase('upper');
