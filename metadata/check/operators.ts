/** Operators of json-logic-js. */
const jsonLogic = [
  'var',
  'missing',
  'missing_some',
  'if',
  '?:',
  '==',
  '===',
  '!=',
  '!==',
  '!',
  '!!',
  'or',
  'and',
  '>',
  '>=',
  '<',
  '<=',
  'max',
  'min',
  '+',
  '-',
  '*',
  '/',
  '%',
  'map',
  'reduce',
  'filter',
  'all',
  'none',
  'some',
  'merge',
  'in',
  'cat',
  'substr',
  'log',
];

/** Operators the language adds. */
const added = [
  'isBlank',
  'notBlank',
  'coalesce',
  'changed',
  'startsWith',
  'endsWith',
  'contains',
  'matches',
  'lower',
  'upper',
  'trim',
  'length',
  'round',
  'floor',
  'ceil',
  'abs',
  'sum',
  'today',
  'now',
  'date',
  'dateAdd',
  'dateDiff',
  'year',
  'month',
  'day',
  'weekday',
  'workdays',
  'option',
  'isMemberOf',
  'exists',
  'count',
];

/** Every operator a rule may use. */
export const operators: ReadonlySet<string> = new Set([...jsonLogic, ...added]);

/** Operators whose arguments after the first speak of the items of a list, not of the record. */
export const overItems: ReadonlySet<string> = new Set([
  'map',
  'reduce',
  'filter',
  'all',
  'none',
  'some',
  'exists',
  'count',
  'sum',
]);

/** Operators whose arguments are names of fields. */
export const overNames: ReadonlySet<string> = new Set(['missing', 'changed']);

/** Comparisons that a select field's options can stand in. */
export const comparisons: ReadonlySet<string> = new Set(['==', '===', '!=', '!==', 'in']);
