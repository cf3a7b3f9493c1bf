import type { EntityModel } from '#engine/model/model.ts';
import { entityOf } from '#engine/model/path.ts';
import { type KeptChanges, type KeptEntry, readEntries } from './history/store.ts';
import { plainValue } from './plain-value.ts';
import { done, missing, type Outcome } from './refusal.ts';
import type { Scene } from './scene.ts';

export interface HistoryEntry extends Omit<KeptEntry, 'changes'> {
  readonly changes: Readonly<Record<string, { readonly old: unknown; readonly new: unknown }>>;
}

const pageSize = 100;

/** Who changed a record, when, what and by which door, newest first. `before` is the version that the page ends before. */
export async function readHistory(
  scene: Scene,
  entityName: string,
  id: string,
  before: number | null,
): Promise<Outcome<{ items: readonly HistoryEntry[]; next: string | null }>> {
  const entity = entityOf(scene.model, entityName);
  const entries = await readEntries(scene, entity, id, before, pageSize + 1);
  if (entries.length === 0 && before === null) return missing(scene.caller.locale);
  const items = entries.slice(0, pageSize).map((entry) => ({ ...entry, changes: sides(entity, entry.changes) }));
  return done({ items, next: entries.length > pageSize ? String(items.at(-1)!.version) : null });
}

/** Values as the API shows them; fields that the release no longer has keep theirs as they were written. */
function sides({ byName }: EntityModel, changes: KeptChanges): HistoryEntry['changes'] {
  const shown = (name: string, value: unknown) => {
    const field = byName.get(name);
    return field ? plainValue(field, value) : (value ?? null);
  };
  return Object.fromEntries(
    Object.entries(changes).map(([name, change]) => [
      name,
      { old: shown(name, change.old), new: shown(name, change.new) },
    ]),
  );
}
