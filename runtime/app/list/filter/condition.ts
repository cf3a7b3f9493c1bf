/** One comparison of one field. */
export interface Condition {
  field: string;
  operator: OperatorName;
  value: unknown;
}

/** What the filter builder edits; anything else is shown as a special filter. */
export interface FilterModel {
  join: 'and' | 'or';
  conditions: Condition[];
}

export type OperatorName =
  | 'is'
  | 'isNot'
  | 'lessThan'
  | 'atMost'
  | 'moreThan'
  | 'atLeast'
  | 'before'
  | 'onOrBefore'
  | 'after'
  | 'onOrAfter'
  | 'contains'
  | 'notContains'
  | 'startsWith'
  | 'endsWith'
  | 'oneOf'
  | 'noneOf'
  | 'has'
  | 'hasNot'
  | 'isTrue'
  | 'isFalse'
  | 'isBlank'
  | 'notBlank'
  | 'isToday'
  | 'inLast'
  | 'inNext';

/** How values of a field compare. */
export type FilterKind =
  | 'text'
  | 'number'
  | 'date'
  | 'moment'
  | 'boolean'
  | 'option'
  | 'options'
  | 'link'
  | 'links'
  | 'other';

/** What one chooses the value with. */
export type ValueEditor = 'none' | 'one' | 'many' | 'days';

/** One operator of the filter builder: how it is written in JSON Logic and recognized there. */
export interface Operator {
  name: OperatorName;
  kinds: readonly FilterKind[];
  editor: ValueEditor;
  write(field: string, value: unknown): unknown;
  /** Undefined when the logic is not this operator. */
  read(logic: unknown): { field: string; value: unknown } | undefined;
}
