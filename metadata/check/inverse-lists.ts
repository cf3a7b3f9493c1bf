import type { Metadata } from '../layers/metadata.ts';
import { inverseOf, linkTargets } from './links.ts';

/** A list of records on the record they point to: the entity of the records, and the link. */
export interface Inverse {
  readonly entity: string;
  readonly field: string;
}

/** Entity → name of the list → where its records come from. Of two lists of one name the first stands. */
export function inversesOf(metadata: Metadata): ReadonlyMap<string, ReadonlyMap<string, Inverse>> {
  const lists = new Map<string, Map<string, Inverse>>();
  for (const { entity, field, name, target } of declaredInverses(metadata)) {
    const known = lists.get(target) ?? new Map<string, Inverse>();
    if (!known.has(name)) known.set(name, { entity, field });
    lists.set(target, known);
  }
  return lists;
}

/** Every inverse a link declares, once for each entity it may point to. */
export function* declaredInverses(metadata: Metadata): Generator<Inverse & { name: string; target: string }> {
  for (const [entity, { fields }] of metadata.entities) {
    for (const [field, definition] of Object.entries(fields)) {
      const name = inverseOf(definition)?.name;
      if (name === undefined) continue;
      const targets = linkTargets(definition) ?? metadata.entities.keys();
      for (const target of targets) yield { entity, field, name, target };
    }
  }
}
