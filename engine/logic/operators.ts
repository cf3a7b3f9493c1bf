import type { Operator } from './node.ts';
import { and, or } from './operators/and.ts';
import { isBlank, notBlank } from './operators/blank.ts';
import { dateAdd, now, today } from './operators/clock.ts';
import { equal, strictlyEqual, strictlyUnequal, unequal } from './operators/equality.ts';
import { within } from './operators/in.ts';
import { lower, upper } from './operators/letter-case.ts';
import { not, truthy } from './operators/not.ts';
import { atLeast, atMost, greater, less } from './operators/ordering.ts';
import { contains, endsWith, startsWith } from './operators/text-search.ts';

const shelf: readonly Operator[] = [
  and,
  or,
  not,
  truthy,
  equal,
  strictlyEqual,
  unequal,
  strictlyUnequal,
  less,
  atMost,
  greater,
  atLeast,
  within,
  isBlank,
  notBlank,
  contains,
  startsWith,
  endsWith,
  lower,
  upper,
  today,
  now,
  dateAdd,
];

/** The operators that filters understand, by name. `var` is part of the language itself. */
export const operators: ReadonlyMap<string, Operator> = new Map(shelf.map((operator) => [operator.name, operator]));
