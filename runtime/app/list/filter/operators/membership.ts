import type { Operator } from '../condition.ts';
import { field, negated, not, operation, variable } from '../logic.ts';

const oneOf: Operator = {
  name: 'oneOf',
  kinds: ['option', 'link'],
  editor: 'many',
  write: (on, value) => ({ in: [field(on), value] }),
  read: (logic) => {
    const found = operation(logic);
    const on = variable(found?.args[0]);
    const value = found?.args[1];
    if (found?.name !== 'in' || !on || !Array.isArray(value)) return undefined;
    return value.every((item) => typeof item === 'string') ? { field: on, value } : undefined;
  },
};

// The other way round: is this value among those of a field that holds several?
const has: Operator = {
  name: 'has',
  kinds: ['options', 'links'],
  editor: 'one',
  write: (on, value) => ({ in: [value, field(on)] }),
  read: (logic) => {
    const found = operation(logic);
    const on = variable(found?.args[1]);
    const value = found?.args[0];
    return found?.name === 'in' && on && typeof value === 'string' ? { field: on, value } : undefined;
  },
};

const opposite = (operator: Operator, name: Operator['name']): Operator => ({
  ...operator,
  name,
  write: (on, value) => not(operator.write(on, value)),
  read: (logic) => operator.read(negated(logic)),
});

/** Being one of several, and having one among several. */
export const memberships: readonly Operator[] = [oneOf, opposite(oneOf, 'noneOf'), has, opposite(has, 'hasNot')];
