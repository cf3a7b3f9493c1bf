import type { Operator, OperatorName } from '../condition.ts';
import { field, negated, not, operation, variable } from '../logic.ts';

/** `{ "contains": [{ "var": field }, text] }` and its like. */
function wording(name: OperatorName, operator: string): Operator {
  return {
    name,
    kinds: ['text'],
    editor: 'one',
    write: (on, value) => ({ [operator]: [field(on), value] }),
    read: (logic) => {
      const found = operation(logic);
      const on = variable(found?.args[0]);
      const value = found?.args[1];
      return found?.name === operator && on && typeof value === 'string' ? { field: on, value } : undefined;
    },
  };
}

const contains = wording('contains', 'contains');

/** What a text has in it. */
export const wordings: readonly Operator[] = [
  contains,
  {
    ...contains,
    name: 'notContains',
    write: (on, value) => not(contains.write(on, value)),
    read: (logic) => contains.read(negated(logic)),
  },
  wording('startsWith', 'startsWith'),
  wording('endsWith', 'endsWith'),
];
