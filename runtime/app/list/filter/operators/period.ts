import type { Operator, OperatorName } from '../condition.ts';
import { field, operation, variable } from '../logic.ts';

/** What a period is counted from: days from today, moments from now. */
type Anchor = 'today' | 'now';

const written = (anchor: Anchor): unknown => ({ [anchor]: [] });

function isAnchor(logic: unknown, anchor: Anchor): boolean {
  const found = operation(logic);
  return found?.name === anchor && found.args.length === 0;
}

/** The days that `dateAdd` shifts the anchor by; undefined for anything else. */
function shift(logic: unknown, anchor: Anchor): number | undefined {
  const found = operation(logic);
  const [from, days, unit] = found?.args ?? [];
  return found?.name === 'dateAdd' && isAnchor(from, anchor) && unit === 'day' && typeof days === 'number'
    ? days
    : undefined;
}

/** One end of a period: `{ ">=": [field, end] }`. */
function end(logic: unknown, sign: string): { field: string; at: unknown } | undefined {
  const found = operation(logic);
  const on = variable(found?.args[0]);
  return found?.name === sign && found.args.length === 2 && on ? { field: on, at: found.args[1] } : undefined;
}

function period(name: OperatorName, direction: 1 | -1, anchor: Anchor): Operator {
  return {
    name,
    kinds: [anchor === 'today' ? 'date' : 'moment'],
    editor: 'days',
    write: (on, value) => {
      const here = written(anchor);
      const there = { dateAdd: [here, direction * Number(value), 'day'] };
      const [from, to] = direction < 0 ? [there, here] : [here, there];
      return { and: [{ '>=': [field(on), from] }, { '<=': [field(on), to] }] };
    },
    read: (logic) => {
      const found = operation(logic);
      if (found?.name !== 'and' || found.args.length !== 2) return undefined;
      const [from, to] = [end(found.args[0], '>='), end(found.args[1], '<=')];
      if (!from || !to || from.field !== to.field) return undefined;
      const [here, there] = direction < 0 ? [to.at, from.at] : [from.at, to.at];
      const days = shift(there, anchor);
      return isAnchor(here, anchor) && days !== undefined && days * direction > 0
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
    write: (on) => ({ '==': [field(on), written('today')] }),
    read: (logic) => {
      const found = end(logic, '==');
      return found && isAnchor(found.at, 'today') ? { field: found.field, value: null } : undefined;
    },
  },
  period('inLast', -1, 'today'),
  period('inNext', 1, 'today'),
  period('inLast', -1, 'now'),
  period('inNext', 1, 'now'),
];
