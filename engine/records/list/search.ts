import { quote } from '#engine/db/identifier.ts';
import { likeText } from '#engine/logic/operands.ts';
import type { EntityModel } from '#engine/model/model.ts';
import type { Joins } from '../select.ts';

const mostWords = 8;

/** Every word must be found in one of the entity's search fields. Blank text finds everything. */
export function searchCondition(
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
  const texts = entity.search.map((path) =>
    path.field.type.text(`${joins.alias(path.steps)}.${quote(path.field.column)}`),
  );
  if (texts.length === 0) return 'false';
  return words
    .map((word) => {
      const pattern = param(`%${likeText(word)}%`, 'text');
      return `(${texts.map((text) => `${text} ILIKE ${pattern}`).join(' OR ')})`;
    })
    .join(' AND ');
}
