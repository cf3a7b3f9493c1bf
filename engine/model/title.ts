import { quote } from '#engine/db/identifier.ts';
import type { EntityModel } from './model.ts';

/** SQL of a record's title, the row under `alias`. */
export function titleSql(entity: EntityModel, alias: string): string {
  return entity.title.type.text(`${alias}.${quote(entity.title.column)}`);
}
