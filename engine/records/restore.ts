import { textIn } from '#engine/fields/local-text.ts';
import type { Violation } from '#engine/fields/violation.ts';
import type { EntityModel } from '#engine/model/model.ts';
import { entityOf } from '#engine/model/path.ts';
import { atomically, guarded } from './atomic.ts';
import { invalid, missing, type Outcome } from './refusal.ts';
import { consequencesSql, relinkSql, unbinSql } from './remove.ts';
import type { RecordValue } from './select.ts';
import { findFaults, readRecord, type Scene, storedValues } from './store.ts';

/** Takes a record out of the recycle bin, with what its deletion took along, and sets the links again that it cleared. */
export async function restoreRecord(scene: Scene, entityName: string, id: string): Promise<Outcome<RecordValue>> {
  const entity = entityOf(scene.model, entityName);
  return atomically(scene, async (inner) => {
    const consequences = await readConsequences(inner, entity, id);
    const returned = await unbin(inner, entity, [id], null);
    if (returned === 'twin') return invalid([twin(scene, entity)], scene.caller.locale);
    if (returned === 0) return missing(scene.caller.locale);
    const faults = await lostParents(inner, entity, id);
    if (faults.length > 0) return invalid(faults, scene.caller.locale);
    for (const [name, ids] of consequences.deleted) await unbin(inner, entityOf(scene.model, name), ids, id);
    await relink(inner, entity, id, consequences.cleared);
    return readRecord(inner, entityName, id);
  });
}

async function unbin(
  scene: Scene,
  entity: EntityModel,
  ids: readonly string[],
  cause: string | null,
): Promise<number | 'twin'> {
  const { model, caller } = scene;
  const back = await guarded(scene, ({ connection }) =>
    connection.run({ text: unbinSql(model, entity) }, [ids, caller.userId, caller.door, cause]),
  );
  return 'fault' in back ? 'twin' : back.value.length;
}

function twin(scene: Scene, entity: EntityModel): Violation {
  const fields = entity.uniques.flatMap(({ fields }) =>
    fields.map((field) => textIn(field.label, scene.caller.locale)),
  );
  return { path: '', code: 'unique', params: { label: [...new Set(fields)].join(' / ') } };
}

/** Owners that are gone themselves: a record cannot come back without them. */
async function lostParents(scene: Scene, entity: EntityModel, id: string): Promise<Violation[]> {
  const stored = await storedValues(scene, entity, id);
  const owners = new Map([...(stored?.values ?? [])].filter(([field]) => field.target !== null && field.required));
  return findFaults(scene, { ...entity, uniques: [] }, id, owners, false);
}

interface Consequences {
  /** Ids by entity. */
  readonly deleted: Map<string, string[]>;
  /** Ids by `entity.field`. */
  readonly cleared: Map<string, string[]>;
}

async function readConsequences(scene: Scene, entity: EntityModel, id: string): Promise<Consequences> {
  const rows = await scene.connection.run({ text: consequencesSql(scene.model) }, [entity.name, id]);
  const found: Consequences = { deleted: new Map(), cleared: new Map() };
  const add = (map: Map<string, string[]>, key: string, record: string) =>
    map.set(key, [...(map.get(key) ?? []), record]);
  for (const [name, record, op, changes] of rows) {
    if (!scene.model.entities.has(name!)) continue;
    if (op === 'delete') add(found.deleted, name!, record!);
    else for (const field of Object.keys(JSON.parse(changes!))) add(found.cleared, `${name}.${field}`, record!);
  }
  return found;
}

async function relink(
  scene: Scene,
  entity: EntityModel,
  id: string,
  cleared: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  for (const link of entity.incoming) {
    const ids = cleared.get(`${link.entity}.${link.field.name}`);
    if (ids && link.field.linkTable === null) {
      await scene.connection.run({ text: relinkSql(scene.model, link) }, [
        ids,
        scene.caller.userId,
        id,
        scene.caller.door,
      ]);
    }
  }
}
