import { physicalName } from '#engine/db/identifier.ts';

/** What stands beside tables and columns: their indexes, foreign keys and link tables. */
export type Part =
  | '_links'
  | '_links_target'
  | '_unique'
  | '_unique_field'
  | '_index'
  | '_index_field'
  | '_link_index'
  | '_fk_source'
  | '_fk_target'
  | '_fk';

/**
 * Physical name of something that belongs to an entity. Data names have no dots, so `a_b` + `c` and `a` + `b_c` stay two names;
 * the underscore in front keeps all of them apart from tables of entities.
 */
export function partName(part: Part, ...names: readonly string[]): string {
  return physicalName([part, ...names].join('.'));
}
