import type { Operator } from '../node.ts';
import { describe } from '../operands.ts';

export const today: Operator = {
  name: 'today',
  arity: [0, 1],
  check: () => 'date',
  sql: (_args, _make, context) => `(now() AT TIME ZONE ${context.param(context.zone, 'text')})::date`,
};

export const now: Operator = { name: 'now', arity: [0, 1], check: () => 'datetime', sql: () => 'now()' };

/** Units, and how many of each a century has: no sum of days that a rule can make leaves the calendar of PostgreSQL then. */
const units = new Map<unknown, number>([
  ['minute', 52_596_000],
  ['hour', 876_600],
  ['day', 36_525],
  ['week', 5_218],
  ['month', 1_200],
  ['year', 100],
]);

/** `{"dateAdd": [{"today": []}, -7, "day"]}`; months and years keep the day where the month has it, more than a century is blank. */
export const dateAdd: Operator = {
  name: 'dateAdd',
  arity: [3, 3],
  check: ([from, amount, unit]) => {
    if (from!.type !== 'date' && from!.type !== 'datetime')
      return { refuse: `“dateAdd” begins with a date; ${describe(from!)} is none.` };
    if (amount!.type !== 'number') return { refuse: `“dateAdd” adds a number; ${describe(amount!)} is none.` };
    const most = unit!.kind === 'literal' ? units.get(unit!.value) : undefined;
    if (most === undefined) return { refuse: `“dateAdd” takes one of ${[...units.keys()].join(', ')}.` };
    if (amount!.kind === 'literal' && !(Number.isInteger(amount!.value) && Math.abs(Number(amount!.value)) <= most))
      return { refuse: `“dateAdd” adds a whole number, of a century at most; ${describe(amount!)} is none.` };
    return from!.type;
  },
  sql: ([from, amount, unit], make) => {
    const { value } = unit as { value: string };
    const number = make(amount!);
    const most = units.get(value);
    const bounded =
      amount!.kind === 'literal' ? number : `CASE WHEN abs(${number}) <= ${most} THEN round(${number}) END`;
    const moved = `(${make(from!)} + (${bounded})::int * interval '1 ${value}')`;
    return from!.type === 'date' ? `${moved}::date` : moved;
  },
};
