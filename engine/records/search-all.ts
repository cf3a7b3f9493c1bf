import { accessOf } from '#engine/access/access.ts';
import { literal } from '#engine/db/identifier.ts';
import type { EntityModel } from '#engine/model/model.ts';
import { titleSql } from '#engine/model/title.ts';
import { searchCondition } from './list/search.ts';
import { Joins } from './select.ts';
import { findHits, type Scene } from './store.ts';

export interface SearchHit {
  readonly entity: string;
  readonly id: string;
  readonly title: string | null;
}

const perEntity = 5;

/** The newest hits of every entity that says what it is searched by, in one statement. */
export async function searchAll(scene: Scene, q: string): Promise<readonly SearchHit[]> {
  const values: unknown[] = [];
  const words = new Map<unknown, string>();
  // The same word is one parameter for all entities.
  const param = (value: unknown, sqlType: string): string => {
    const known = words.get(value) ?? `$${values.push(value)}::${sqlType}`;
    words.set(value, known);
    return known;
  };
  const parts = [...scene.model.entities.values()]
    .filter((entity) => entity.definition.search !== undefined)
    .flatMap((entity) => entitySearch(scene, entity, q, param) ?? []);
  if (parts.length === 0) return [];
  return findHits(scene, { text: parts.join(' UNION ALL '), values });
}

function entitySearch(
  scene: Scene,
  entity: EntityModel,
  q: string,
  param: (value: unknown, sqlType: string) => string,
): string | null {
  const access = accessOf(scene.caller);
  const allowed = access.rows(entity.name, 'read', 't');
  const joins = new Joins(scene.model, access, 'f');
  const condition = searchCondition(scene.model, entity, q, joins, param);
  if (condition === null || allowed === false) return null;
  const right = allowed === null ? '' : ` AND ${allowed}`;
  return `(SELECT ${literal(entity.name)}, t.id, ${titleSql(entity, 't')} FROM ${entity.table} t ${joins.texts.join(' ')}
    WHERE t.deleted_at IS NULL AND ${condition}${right} ORDER BY t.id DESC LIMIT ${perEntity})`;
}
