import type { FilterKind, Operator, OperatorName } from '../condition.ts';
import { field, operation, variable } from '../logic.ts';

const everyKind: readonly FilterKind[] = [
  'text',
  'number',
  'date',
  'moment',
  'option',
  'options',
  'link',
  'links',
  'other',
];

function truth(name: OperatorName, value: boolean): Operator {
  return {
    name,
    kinds: ['boolean'],
    editor: 'none',
    write: (on) => ({ '==': [field(on), value] }),
    read: (logic) => {
      const found = operation(logic);
      const on = variable(found?.args[0]);
      return found?.name === '==' && on && found.args[1] === value ? { field: on, value: null } : undefined;
    },
  };
}

function blankness(name: OperatorName, operator: string): Operator {
  return {
    name,
    kinds: everyKind,
    editor: 'none',
    write: (on) => ({ [operator]: [field(on)] }),
    read: (logic) => {
      const found = operation(logic);
      const on = variable(found?.args[0]);
      return found?.name === operator && found.args.length === 1 && on ? { field: on, value: null } : undefined;
    },
  };
}

/** What a field is without comparing it with anything. */
export const states: readonly Operator[] = [
  truth('isTrue', true),
  truth('isFalse', false),
  blankness('isBlank', 'isBlank'),
  blankness('notBlank', 'notBlank'),
];
