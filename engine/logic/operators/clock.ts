import type { Operator } from '../node.ts';
import { describe } from '../operands.ts';

export const today: Operator = {
  name: 'today',
  arity: [0, 1],
  check: () => 'date',
  sql: (_args, _make, context) => `(now() AT TIME ZONE ${context.param(context.zone, 'text')})::date`,
};

export const now: Operator = { name: 'now', arity: [0, 1], check: () => 'datetime', sql: () => 'now()' };

const units = ['minute', 'hour', 'day', 'week', 'month', 'year'];

/** `{"dateAdd": [{"today": []}, -7, "day"]}`; months and years keep the day where the month has it. */
export const dateAdd: Operator = {
  name: 'dateAdd',
  arity: [3, 3],
  check: ([from, amount, unit]) => {
    if (from!.type !== 'date' && from!.type !== 'datetime')
      return { refuse: `“dateAdd” begins with a date; ${describe(from!)} is none.` };
    if (amount!.type !== 'number') return { refuse: `“dateAdd” adds a number; ${describe(amount!)} is none.` };
    if (unit!.kind !== 'literal' || !units.includes(String(unit!.value)))
      return { refuse: `“dateAdd” takes one of ${units.join(', ')}.` };
    return from!.type;
  },
  sql: ([from, amount, unit], make) => {
    const moved = `(${make(from!)} + (${make(amount!)})::int * interval '1 ${String((unit as { value: unknown }).value)}')`;
    return from!.type === 'date' ? `${moved}::date` : moved;
  },
};
