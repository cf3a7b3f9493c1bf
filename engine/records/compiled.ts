import { type Access, accessOf } from '#engine/access/access.ts';
import { engineCaller } from '#engine/access/caller.ts';
import type { Statement } from '#engine/db/database.ts';
import { named } from '#engine/db/statement.ts';
import type { EntityModel, FieldModel, Model } from '#engine/model/model.ts';
import { compileInput } from './input.ts';
import { compileInsert, type Insert } from './insert.ts';
import { ownPaths, type Selection, selectPaths } from './select.ts';
import { compileUpdate, type Update } from './update.ts';

/** Everything a request on an entity calls, ready made for one release and one set of rights. */
export interface CompiledEntity {
  readonly entity: EntityModel;
  readonly input: ReturnType<typeof compileInput>;
  readonly selection: Selection;
  /** Reads one record by id ($1): id and version first, then the selection. */
  readonly read: Statement;
  readonly insertOne: Insert;
  readonly insertMany: Insert;
  /** The change of a set of fields; each distinct set is compiled when it is first written. */
  update(fields: readonly FieldModel[], many: boolean): Update;
  /** A create that also fills many-to-many fields. */
  insertWithLinks(links: readonly FieldModel[]): Insert;
}

const compiled = new WeakMap<EntityModel, WeakMap<Access, CompiledEntity>>();

/** The compiled parts of an entity for the rights of a caller. */
export function compiledEntity(model: Model, entity: EntityModel, access: Access): CompiledEntity {
  const byAccess = compiled.get(entity) ?? new WeakMap<Access, CompiledEntity>();
  compiled.set(entity, byAccess);
  const known = byAccess.get(access);
  if (known) return known;
  const made = compileEntity(model, entity, access);
  byAccess.set(access, made);
  return made;
}

function compileEntity(model: Model, entity: EntityModel, access: Access): CompiledEntity {
  const selection = selectPaths(model, ownPaths(entity), access);
  const allowed = (right: 'read' | 'update', alias: string): string | null => {
    const predicate = access.rows(entity.name, right, alias);
    return predicate === false ? 'false' : predicate;
  };
  const updates = new Map<string, Update>();
  return {
    entity,
    input: compileInput(entity),
    selection,
    read: named(readSql(entity, selection, allowed('read', 't'))),
    insertOne: compileInsert(model, entity, selection, false, []),
    insertMany: compileInsert(model, entity, selection, true, []),
    insertWithLinks: (links) => compileInsert(model, entity, selection, false, links),
    update: (fields, many) => {
      const key = `${many}:${fields.map(({ name }) => name).join(',')}`;
      const update = updates.get(key) ?? compileUpdate(model, entity, fields, selection, allowed('update', 'o'), many);
      if (updates.size < 200) updates.set(key, update);
      return update;
    },
  };
}

function readSql(entity: EntityModel, selection: Selection, allowed: string | null): string {
  const right = allowed === null ? '' : ` AND ${allowed}`;
  return `SELECT ${selection.columns.join(', ')} FROM ${entity.table} t ${selection.joins.join(' ')} WHERE t.id = $1 AND t.deleted_at IS NULL${right}`;
}

/**
 * Compiles every entity of a release before the first request needs it, a few at a time so that requests in flight are not held up.
 */
export async function warm(model: Model): Promise<void> {
  const access = accessOf(engineCaller('apply'));
  for (const entity of model.entities.values()) {
    compiledEntity(model, entity, access);
    await new Promise(setImmediate);
  }
}
