import type { EntityModel, Model, Path } from './model.ts';

/** Lookups a path may pass through; each is a join. */
export const longestPath = 4;

/** Resolves `account.industry` seen from an entity; null when a name is unknown or a step is no single link. */
export function resolvePath(
  entities: ReadonlyMap<string, EntityModel>,
  entity: EntityModel,
  text: string,
): Path | null {
  const names = text.split('.');
  if (names.length > longestPath + 1) return null;
  const steps = [];
  let at: EntityModel | undefined = entity;
  for (const name of names.slice(0, -1)) {
    const step = at?.byName.get(name);
    if (step?.type.kind !== 'reference' || step.target === null) return null;
    steps.push(step);
    at = entities.get(step.target);
  }
  const field = at?.byName.get(names.at(-1) ?? '');
  return field ? { text, steps, field } : null;
}

/** An entity of the model; a missing one is a bug of the caller, who had to check the name. */
export function entityOf(model: Model, name: string): EntityModel {
  const entity = model.entities.get(name);
  if (!entity) throw new Error(`no entity ${name} in release ${model.release}`);
  return entity;
}
