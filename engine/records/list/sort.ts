import { literal, quote } from '#engine/db/identifier.ts';
import type { EntityModel, FieldModel, Model, Path } from '#engine/model/model.ts';
import { entityOf, resolvePath } from '#engine/model/path.ts';
import { titleSql } from '#engine/model/title.ts';
import type { Joins } from '../select.ts';

/** One key of a list's order. Blanks come last, whichever way it runs. */
export interface SortKey {
  readonly sql: string;
  readonly sqlType: string;
  readonly descending: boolean;
  readonly nullable: boolean;
}

/**
 * The order in which people look names up: Latin letters without regard to case, Chinese by pinyin. One collation of ICU does both.
 */
export const nameOrder = 'COLLATE "zh-Hans-x-icu"';

/** Kinds that have an order on a screen. */
const sortable = new Set(['text', 'number', 'boolean', 'date', 'datetime', 'time', 'reference']);

/** `-close_date` → its key; null where the path is unknown or has no order. */
export function sortKey(model: Model, entity: EntityModel, text: string, joins: Joins): SortKey | null {
  const descending = text.startsWith('-');
  const path = resolvePath(model.entities, entity, descending ? text.slice(1) : text);
  if (!path || !sortable.has(path.field.type.kind)) return null;
  return { ...expression(model, path, joins), descending, nullable: path.steps.length > 0 || isNullable(path.field) };
}

function isNullable(field: FieldModel): boolean {
  return field.target !== null || !(field.required || (field.system && !field.name.startsWith('deleted')));
}

function expression(model: Model, path: Path, joins: Joins): { sql: string; sqlType: string } {
  const { field } = path;
  if (field.target !== null) {
    const target = entityOf(model, field.target);
    return { sql: `(${titleSql(target, joins.alias([...path.steps, field]))} ${nameOrder})`, sqlType: 'text' };
  }
  const column = `${joins.alias(path.steps)}.${quote(field.column)}`;
  // A choice is sorted as its list is: stages in the order of the sale, not of the alphabet. What is no longer a choice comes after.
  if (field.definition.type === 'select') {
    const list = `ARRAY[${field.options.map(({ value }) => literal(value)).join(', ')}]::text[]`;
    const place = `coalesce(array_position(${list}, ${column}), ${field.options.length + 1})`;
    return { sql: `CASE WHEN ${column} IS NOT NULL THEN ${place} END`, sqlType: 'integer' };
  }
  return field.type.kind === 'text'
    ? { sql: `(${column} ${nameOrder})`, sqlType: 'text' }
    : { sql: column, sqlType: field.sqlType.replace(/\(.*/, '') };
}

/** The id settles equal values; it runs as the first key does, so that one index serves both ways. */
export function idKey(descending: boolean): SortKey {
  return { sql: 't.id', sqlType: 'uuid', descending, nullable: false };
}
