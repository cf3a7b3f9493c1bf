import { accessOf } from '#engine/access/access.ts';
import { textIn } from '#engine/fields/local-text.ts';
import { tell, type Violation } from '#engine/fields/violation.ts';
import type { EntityModel } from '#engine/model/model.ts';
import { entityOf } from '#engine/model/path.ts';
import { atomically } from './atomic.ts';
import { detailOf, done, missing, type Outcome, refused } from './refusal.ts';
import { binSql, clearSql, holdersSql, lockSql, mostDeleted } from './remove.ts';
import type { Scene } from './store.ts';

/** Masters of masters of …: a chain longer than this is a fault of the metadata. */
const deepest = 16;

/**
 * Puts a record into the recycle bin, with everything it owns; links to it are cleared where they may be.
 * Refused, with nothing done, while a link that must not be cleared holds it.
 */
export async function deleteRecord(scene: Scene, entityName: string, id: string): Promise<Outcome<null>> {
  const entity = entityOf(scene.model, entityName);
  return atomically(scene, async (inner) => {
    const allowed = accessOf(scene.caller).rows(entityName, 'delete', 't');
    const rows = await inner.connection.run({ text: lockSql(entity, allowed === false ? 'false' : allowed) }, [[id]]);
    if (rows.length === 0) return missing(scene.caller.locale);
    const held: Violation[] = [];
    await binTree(inner, entity, [id], { cause: id, isRoot: true, depth: 0, held });
    return held.length > 0 ? refuseHeld(held, scene) : done(null);
  });
}

function refuseHeld(held: readonly Violation[], { caller }: Scene) {
  const errors = held.map((violation) => tell(violation, caller.locale));
  return refused({ status: 409, code: 'inUse', detail: detailOf('inUse', caller.locale), errors });
}

interface Descent {
  /** The record that was asked to go. */
  readonly cause: string;
  readonly isRoot: boolean;
  readonly depth: number;
  readonly held: Violation[];
}

async function binTree(scene: Scene, entity: EntityModel, ids: readonly string[], descent: Descent): Promise<void> {
  const { model, connection, caller } = scene;
  for (const link of entity.incoming) {
    if (link.onDelete === 'clear') {
      if (link.field.linkTable === null)
        await connection.run({ text: clearSql(model, link) }, [ids, caller.userId, caller.door, descent.cause]);
      continue;
    }
    const going = link.entity === entity.name ? ids : [];
    const holders = (await connection.run({ text: holdersSql(model, link) }, [ids, going])).map(([id]) => id as string);
    if (holders.length === 0) continue;
    const from = entityOf(model, link.entity);
    if (link.onDelete === 'restrict' || holders.length > mostDeleted || descent.depth >= deepest) {
      const params = { count: holders.length, plural: textIn(from.plural, caller.locale) };
      descent.held.push({ path: '', code: 'inUse', params });
      continue;
    }
    await connection.run({ text: lockSql(from, null) }, [holders]);
    await binTree(scene, from, holders, { ...descent, isRoot: false, depth: descent.depth + 1 });
  }
  await connection.run({ text: binSql(model, entity) }, [
    ids,
    caller.userId,
    caller.door,
    descent.isRoot ? null : descent.cause,
  ]);
}
