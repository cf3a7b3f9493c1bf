import type { FilterKind, Operator, OperatorName } from '../condition.ts';
import { field, isLiteral, operation, variable } from '../logic.ts';

/** `{ "<": [{ "var": field }, value] }` and its like. */
function comparison(name: OperatorName, sign: string, kinds: FilterKind[]): Operator {
  return {
    name,
    kinds,
    editor: 'one',
    write: (on, value) => ({ [sign]: [field(on), value] }),
    read: (logic) => {
      const found = operation(logic);
      const on = variable(found?.args[0]);
      const value = found?.args[1];
      return found?.name === sign && found.args.length === 2 && on && isLiteral(value)
        ? { field: on, value }
        : undefined;
    },
  };
}

/** Equality and order. Dates have words of their own for the same signs. */
export const comparisons: readonly Operator[] = [
  comparison('is', '==', ['text', 'number', 'date']),
  comparison('isNot', '!=', ['text', 'number', 'date']),
  comparison('moreThan', '>', ['number']),
  comparison('atLeast', '>=', ['number']),
  comparison('lessThan', '<', ['number']),
  comparison('atMost', '<=', ['number']),
  comparison('before', '<', ['date', 'moment']),
  comparison('onOrBefore', '<=', ['date']),
  comparison('after', '>', ['date']),
  comparison('onOrAfter', '>=', ['date', 'moment']),
];
