import { isBlank } from '../../values/value-text.ts';
import type { Condition, FilterModel } from './condition.ts';
import { operation } from './logic.ts';
import { operatorFor, operatorNamed, operators, operatorsFor } from './operators.ts';

/** Type of a field by name; undefined when there is no such field. */
export type TypeOf = (field: string) => string | undefined;

/** Types of an entity's own fields. */
export const typeIn =
  (entity: { fields: ReadonlyMap<string, { type: string }> }): TypeOf =>
  (field) =>
    entity.fields.get(field)?.type;

/** Whether a condition says enough to filter by. */
export function isComplete(condition: Condition): boolean {
  const operator = operatorNamed(condition.operator);
  return operator !== undefined && (operator.editor === 'none' || !isBlank(condition.value));
}

/** JSON Logic for what the builder holds; null when no condition is complete. */
export function toLogic(model: FilterModel, typeOf: TypeOf): unknown {
  const parts = model.conditions
    .filter(isComplete)
    .map(({ field, operator, value }) => operatorFor(operator, typeOf(field) ?? '')?.write(field, value))
    .filter((logic) => logic !== undefined);
  if (parts.length < 2) return parts[0] ?? null;
  return { [model.join]: parts };
}

function readCondition(logic: unknown, typeOf: TypeOf): Condition | undefined {
  for (const operator of operators) {
    const found = operator.read(logic);
    const type = found && typeOf(found.field);
    // `<` is “before” of a date and “less than” of a number: the field decides.
    if (found && type && operatorsFor(type).includes(operator)) return { ...found, operator: operator.name };
  }
  return undefined;
}

/** What the builder shows for a filter; undefined for a filter that is not of its making. */
export function fromLogic(logic: unknown, typeOf: TypeOf): FilterModel | undefined {
  if (logic === null || logic === undefined) return { join: 'and', conditions: [] };
  const single = readCondition(logic, typeOf);
  if (single) return { join: 'and', conditions: [single] };
  const found = operation(logic);
  if (found?.name !== 'and' && found?.name !== 'or') return undefined;
  const conditions: Condition[] = [];
  for (const part of found.args) {
    const condition = readCondition(part, typeOf);
    if (!condition) return undefined;
    conditions.push(condition);
  }
  return conditions.length > 0 ? { join: found.name, conditions } : undefined;
}

/** Both filters at once; null stands for none. */
export function bothFilters(first: unknown, second: unknown): unknown {
  if (first === null || first === undefined) return second ?? null;
  if (second === null || second === undefined) return first;
  return { and: [first, second] };
}
