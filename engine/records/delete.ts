import { accessOf } from '#engine/access/access.ts';
import { textIn } from '#engine/fields/local-text.ts';
import { tell, type Violation } from '#engine/fields/violation.ts';
import type { IncomingLink } from '#engine/model/model.ts';
import { entityOf } from '#engine/model/path.ts';
import { atomically } from './atomic.ts';
import { detailOf, done, missing, type Outcome, refused } from './refusal.ts';
import { mostDeleted } from './remove/sql.ts';
import { bin, clear, holders, lock } from './remove/store.ts';
import type { Scene } from './store.ts';

/** Masters of masters of …: a chain longer than this is a fault of the metadata. */
const deepest = 16;

/** Ids of what goes, by entity: the record that was asked to go first, then what it owns, then what that owns. */
type Going = Map<string, Set<string>>;

/**
 * Puts a record into the recycle bin, with everything it owns; links to it from what stays are cleared where they may be.
 * Refused, with nothing done, while a link that must not be cleared holds any of it.
 */
export async function deleteRecord(scene: Scene, entityName: string, id: string): Promise<Outcome<null>> {
  const entity = entityOf(scene.model, entityName);
  return atomically(scene, async (inner) => {
    const allowed = accessOf(scene.caller).rows(entityName, 'delete', 't');
    const found = await lock(inner, entity, [id], allowed === false ? 'false' : allowed);
    if (found.length === 0) return missing(scene.caller.locale);
    const going: Going = new Map([[entityName, new Set(found)]]);
    const tooMuch = await gather(inner, entityName, found, going, 0);
    const held = tooMuch ? [tooMuch] : await heldBy(inner, going);
    if (held.length > 0) return refuseHeld(held, scene);
    for (const [link, ids] of linksTo(inner, going, 'clear')) {
      // Rows of link tables stay: a link to a deleted record is not shown, and it is there when the record comes back.
      if (link.field.linkTable === null) await clear(inner, link, ids, idsOf(going, link.entity), found[0]!);
    }
    for (const [name, ids] of going) await binAll(inner, name, ids, found[0]!);
    return done(null);
  });
}

/** Adds what the given records own to what goes, and locks it. Answers with a violation where that is too much. */
async function gather(
  scene: Scene,
  entity: string,
  ids: readonly string[],
  going: Going,
  depth: number,
): Promise<Violation | null> {
  for (const link of entityOf(scene.model, entity).incoming.filter(({ onDelete }) => onDelete === 'cascade')) {
    const owned = await holders(scene, link, ids, idsOf(going, link.entity));
    if (owned.length === 0) continue;
    const all = going.get(link.entity) ?? new Set<string>();
    for (const id of owned) all.add(id);
    going.set(link.entity, all);
    if (all.size > mostDeleted || depth >= deepest) return inUse(scene, link, owned.length);
    const tooMuch = await gather(
      scene,
      link.entity,
      await lock(scene, entityOf(scene.model, link.entity), owned, null),
      going,
      depth + 1,
    );
    if (tooMuch) return tooMuch;
  }
  return null;
}

async function heldBy(scene: Scene, going: Going): Promise<Violation[]> {
  const held: Violation[] = [];
  for (const [link, ids] of linksTo(scene, going, 'restrict')) {
    const found = await holders(scene, link, ids, idsOf(going, link.entity));
    if (found.length > 0) held.push(inUse(scene, link, found.length));
  }
  return held;
}

/** Links of one kind to anything that goes, with the ids they may point to. */
function linksTo(scene: Scene, going: Going, onDelete: IncomingLink['onDelete']): [IncomingLink, string[]][] {
  return [...going.keys()].flatMap((name) =>
    entityOf(scene.model, name)
      .incoming.filter((link) => link.onDelete === onDelete)
      .map((link): [IncomingLink, string[]] => [link, idsOf(going, name)]),
  );
}

async function binAll(scene: Scene, entity: string, ids: ReadonlySet<string>, root: string): Promise<void> {
  const owned = [...ids].filter((id) => id !== root);
  if (ids.has(root)) await bin(scene, entityOf(scene.model, entity), [root], null);
  if (owned.length > 0) await bin(scene, entityOf(scene.model, entity), owned, root);
}

function idsOf(going: Going, entity: string): string[] {
  return [...(going.get(entity) ?? [])];
}

function inUse({ model, caller }: Scene, link: IncomingLink, count: number): Violation {
  const plural = textIn(entityOf(model, link.entity).plural, caller.locale);
  return { path: '', code: 'inUse', params: { count, plural } };
}

function refuseHeld(held: readonly Violation[], { caller }: Scene) {
  const errors = held.map((violation) => tell(violation, caller.locale));
  return refused({ status: 409, code: 'inUse', detail: detailOf('inUse', caller.locale), errors });
}
