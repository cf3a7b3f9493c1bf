import { quote } from '#engine/db/identifier.ts';
import type { EntityModel, FieldModel } from '#engine/model/model.ts';
import { writtenColumns } from './columns.ts';
import type { Input } from './input.ts';

/** The question that finds the records which inputs mean by the values of some fields: one row for each that is there. */
export interface KeySearch {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Rows are: the place of the input, the id, whether it is live. A live record is preferred to deleted ones. */
export function searchByKey(entity: EntityModel, key: readonly FieldModel[], inputs: readonly Input[]): KeySearch {
  const values: unknown[] = [];
  const questions = inputs.map((input, place) => {
    const same = key.flatMap((field) => conditions(field, input, values));
    return `(SELECT ${place}, id, deleted_at IS NULL FROM ${entity.table} WHERE ${same.join(' AND ')} ORDER BY deleted_at NULLS FIRST LIMIT 1)`;
  });
  return { text: questions.join(' UNION ALL '), values };
}

function conditions(field: FieldModel, input: Input, values: unknown[]): string[] {
  return writtenColumns(field).map((column) => {
    const value = column.value(input.values.get(field) ?? null);
    return `${quote(column.name)} IS NOT DISTINCT FROM $${values.push(value)}::${column.sqlType}`;
  });
}
