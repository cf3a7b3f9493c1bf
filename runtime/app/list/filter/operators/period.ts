import type { Operator, OperatorName } from '../condition.ts';
import { field, operation, variable } from '../logic.ts';

const today = { today: [] };

/** `today`, `today + days`: the two ends of a period around today. */
const shifted = (days: number): unknown => ({ dateAdd: [today, days, 'day'] });

function isTodayRule(logic: unknown): boolean {
  const found = operation(logic);
  return found?.name === 'today' && found.args.length === 0;
}

/** The days that `dateAdd` shifts today by; undefined for anything else. */
function shift(logic: unknown): number | undefined {
  const found = operation(logic);
  const [from, days, unit] = found?.args ?? [];
  return found?.name === 'dateAdd' && isTodayRule(from) && unit === 'day' && typeof days === 'number'
    ? days
    : undefined;
}

/** One end of a period: `{ ">=": [field, end] }`. */
function end(logic: unknown, sign: string): { field: string; at: unknown } | undefined {
  const found = operation(logic);
  const on = variable(found?.args[0]);
  return found?.name === sign && found.args.length === 2 && on ? { field: on, at: found.args[1] } : undefined;
}

function period(name: OperatorName, direction: 1 | -1): Operator {
  return {
    name,
    kinds: ['date', 'moment'],
    editor: 'days',
    write: (on, value) => {
      const there = shifted(direction * Number(value));
      const [from, to] = direction < 0 ? [there, today] : [today, there];
      return { and: [{ '>=': [field(on), from] }, { '<=': [field(on), to] }] };
    },
    read: (logic) => {
      const found = operation(logic);
      if (found?.name !== 'and' || found.args.length !== 2) return undefined;
      const [from, to] = [end(found.args[0], '>='), end(found.args[1], '<=')];
      if (!from || !to || from.field !== to.field) return undefined;
      const [here, there] = direction < 0 ? [to.at, from.at] : [from.at, to.at];
      const days = shift(there);
      return isTodayRule(here) && days !== undefined && days * direction > 0
        ? { field: from.field, value: days * direction }
        : undefined;
    },
  };
}

/** Dates near today, which keep their meaning tomorrow. */
export const periods: readonly Operator[] = [
  {
    name: 'isToday',
    kinds: ['date'],
    editor: 'none',
    write: (on) => ({ '==': [field(on), today] }),
    read: (logic) => {
      const found = end(logic, '==');
      return found && isTodayRule(found.at) ? { field: found.field, value: null } : undefined;
    },
  },
  period('inLast', -1),
  period('inNext', 1),
];
