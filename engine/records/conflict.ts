import type { EntityModel, FieldModel } from '#engine/model/model.ts';
import { changesSince, type KeptChanges } from './history/store.ts';
import { isSame, plainValue } from './plain-value.ts';
import { type Conflict, detailOf, missing, type Outcome, refused } from './refusal.ts';
import { type Scene, storedValues } from './store.ts';

type Values = ReadonlyMap<FieldModel, unknown>;

/** What others did to the same fields since a version, as a refusal; null where both changes can stand. */
export async function conflictSince(
  scene: Scene,
  entity: EntityModel,
  id: string,
  values: Values,
  since: number,
): Promise<Outcome<never> | null> {
  const { locale } = scene.caller;
  const stored = await storedValues(scene, entity, id);
  if (!stored) return missing(locale);
  const detail = detailOf('conflict', locale);
  if (since > stored.version) return refused({ status: 412, code: 'conflict', detail, errors: [] });
  const changes = await changesSince(scene, entity.name, id, since);
  const both = [...values.keys()].filter(
    (field) =>
      changes.some((change) => field.name in change) && !isSame(field, stored.values.get(field), values.get(field)),
  );
  if (both.length === 0) return null;
  const errors = both.map(({ name }) => ({ path: `/${name}`, code: 'conflict', message: detail }));
  return refused({
    status: 409,
    code: 'conflict',
    detail,
    errors,
    conflict: sides(both, changes, stored.values, values),
  });
}

function sides(both: readonly FieldModel[], changes: readonly KeptChanges[], theirs: Values, yours: Values): Conflict {
  const side = (of: (field: FieldModel) => unknown) =>
    Object.fromEntries(both.map((field) => [field.name, of(field) ?? null]));
  return {
    base: side((field) => plainValue(field, changes.find((change) => field.name in change)?.[field.name]?.old)),
    theirs: side((field) => theirs.get(field)),
    yours: side((field) => yours.get(field)),
  };
}
