import { textIn } from '#engine/fields/local-text.ts';
import type { Violation } from '#engine/fields/violation.ts';
import type { EntityModel, FieldModel } from '#engine/model/model.ts';
import { entityOf } from '#engine/model/path.ts';
import { atomically } from './atomic.ts';
import { invalid, missing, type Outcome } from './refusal.ts';
import { type Consequence, consequences, hold, relink, unbin } from './remove/store.ts';
import type { RecordValue } from './select.ts';
import { readRecord, type Scene, storedValues } from './store.ts';

/** Takes a record out of the recycle bin, with what its deletion took along, and sets the links again that it cleared. */
export async function restoreRecord(scene: Scene, entityName: string, id: string): Promise<Outcome<RecordValue>> {
  const entity = entityOf(scene.model, entityName);
  return atomically(scene, async (inner) => {
    const caused = await consequences(inner, entity, id);
    const returned = await unbin(inner, entity, [id], null);
    if (returned === 'twin') return invalid([twin(scene, entity)], scene.caller.locale);
    if (returned === 0) return missing(scene.caller.locale);
    const faults = await lostParents(inner, entity, id);
    if (faults.length > 0) return invalid(faults, scene.caller.locale);
    for (const [name, ids] of taken(caused)) {
      const owned = inner.model.entities.get(name);
      if (owned && (await unbin(inner, owned, ids, id)) === 'twin')
        return invalid([twin(scene, owned)], scene.caller.locale);
    }
    for (const { field, target, ids } of cleared(inner, caused)) await relink(inner, field, ids, target);
    return readRecord(inner, entityName, id);
  });
}

function twin(scene: Scene, entity: EntityModel): Violation {
  const fields = entity.uniques.flatMap(({ fields }) =>
    fields.map((field) => textIn(field.label, scene.caller.locale)),
  );
  return { path: '', code: 'unique', params: { label: [...new Set(fields)].join(' / ') } };
}

/** Owners that are gone themselves: a record cannot come back without them. Those that are there are held until it is back. */
async function lostParents(scene: Scene, entity: EntityModel, id: string): Promise<Violation[]> {
  const stored = await storedValues(scene, entity, id);
  const lost: Violation[] = [];
  for (const [field, value] of stored?.values ?? []) {
    if (typeof value !== 'string' || field.target === null || !isOwner(field)) continue;
    if (!(await hold(scene, field.target, value))) {
      const params = { label: textIn(field.label, scene.caller.locale) };
      lost.push({ path: `/${field.name}`, code: 'missingRecord', params });
    }
  }
  return lost;
}

function isOwner({ required, definition }: FieldModel): boolean {
  return required || (definition as { onDelete?: string }).onDelete === 'cascade';
}

/** Ids that a deletion took along, by entity. */
function taken(caused: readonly Consequence[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { entity, record, op } of caused)
    if (op === 'delete') ids.set(entity, [...(ids.get(entity) ?? []), record]);
  return ids;
}

interface Cleared {
  readonly field: FieldModel;
  readonly target: string;
  readonly ids: string[];
}

/** Links that a deletion cleared, with the records they led to: not always the one that was asked to go. */
function cleared({ model }: Scene, caused: readonly Consequence[]): Cleared[] {
  const links = new Map<string, Cleared>();
  for (const { entity, record, op, changes } of caused) {
    for (const [name, { old }] of op === 'update' ? Object.entries(changes) : []) {
      const field = model.entities.get(entity)?.byName.get(name);
      if (!old || !field || field.type.kind !== 'reference' || field.target === null) continue;
      const key = `${entity}.${name} ${old}`;
      const link = links.get(key) ?? { field, target: old, ids: [] };
      link.ids.push(record);
      links.set(key, link);
    }
  }
  return [...links.values()];
}
