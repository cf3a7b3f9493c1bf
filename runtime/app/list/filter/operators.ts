import type { FilterKind, Operator, OperatorName } from './condition.ts';
import { comparisons } from './operators/comparison.ts';
import { memberships } from './operators/membership.ts';
import { periods } from './operators/period.ts';
import { states } from './operators/state.ts';
import { wordings } from './operators/wording.ts';

/** Every operator, in the order they are offered. Text is searched more often than compared, so `contains` comes first. */
export const operators: readonly Operator[] = [...wordings, ...memberships, ...comparisons, ...periods, ...states];

const kinds: Readonly<Record<string, FilterKind>> = {
  text: 'text',
  long_text: 'text',
  rich_text: 'text',
  email: 'text',
  phone: 'text',
  url: 'text',
  color: 'text',
  sequence: 'text',
  time: 'other',
  integer: 'number',
  decimal: 'number',
  currency: 'number',
  percent: 'number',
  rating: 'number',
  duration: 'number',
  date: 'date',
  datetime: 'moment',
  boolean: 'boolean',
  select: 'option',
  multi_select: 'options',
  lookup: 'link',
  master: 'link',
  user: 'link',
  team: 'link',
  multi_lookup: 'links',
  any_lookup: 'other',
};

/** How values of a field type compare; undefined for types one cannot filter by. */
export const filterKind = (type: string): FilterKind | undefined => kinds[type];

/** The operators that fit a field type. */
export function operatorsFor(type: string): Operator[] {
  const kind = filterKind(type);
  return kind ? operators.filter((operator) => operator.kinds.includes(kind)) : [];
}

/** The operator of that name for a field type: “in the last” means other logic for a day than for a moment. */
export const operatorFor = (name: OperatorName, type: string): Operator | undefined =>
  operatorsFor(type).find((operator) => operator.name === name);

/** Any operator of that name; those that share a name are edited alike. */
export const operatorNamed = (name: OperatorName): Operator | undefined =>
  operators.find((operator) => operator.name === name);
