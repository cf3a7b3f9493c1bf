import { quote } from '#engine/db/identifier.ts';
import { likeText } from '#engine/logic/operands.ts';
import type { EntityModel, Model, Path } from '#engine/model/model.ts';
import { entityOf } from '#engine/model/path.ts';
import { titleSql } from '#engine/model/title.ts';
import type { Joins } from '../select.ts';

const mostWords = 8;

/** Every word must be found in one of the entity's search fields. Blank text finds everything. */
export function searchCondition(
  model: Model,
  entity: EntityModel,
  q: string,
  joins: Joins,
  param: (value: unknown, sqlType: string) => string,
): string | null {
  const words = q
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, mostWords);
  if (words.length === 0) return null;
  const texts = entity.search.map((path) => textSql(model, path, joins));
  if (texts.length === 0) return 'false';
  return words
    .map((word) => {
      const pattern = param(`%${likeText(word)}%`, 'text');
      return `(${texts.map((text) => `${text} ILIKE ${pattern}`).join(' OR ')})`;
    })
    .join(' AND ');
}

/** What a person reads in a field: of a link the title, of links the titles, else the value. */
function textSql(model: Model, { steps, field }: Path, joins: Joins): string {
  const alias = joins.alias(steps);
  const column = `${alias}.${quote(field.column)}`;
  if (field.entityColumn !== null)
    return `${quote(model.schema)}._title(${alias}.${quote(field.entityColumn)}, ${column})`;
  if (field.target === null) return field.type.text(column);
  const target = entityOf(model, field.target);
  if (field.linkTable === null) return titleSql(target, joins.alias([...steps, field]));
  return `(SELECT string_agg(${titleSql(target, 'x')}, ' ') FROM ${field.linkTable} l
    JOIN ${target.table} x ON x.id = l.target AND x.deleted_at IS NULL WHERE l.source = ${alias}.id)`;
}
