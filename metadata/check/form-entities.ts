import { pointer } from '../pointer.ts';
import { type Problem, problem } from '../problem.ts';
import { at, type Names, type Place } from './names.ts';

/** Where a record type or a state names a form, it is a form of the same entity. */
export function formEntities({ metadata }: Names): Problem[] {
  const variants = [...metadata.entities.values()].flatMap((entity) =>
    Object.entries(entity.variants ?? {}).map(([name, { form }]) => ({
      entity: entity.name,
      form,
      place: at(entity, pointer('variants', name, 'form')),
    })),
  );
  const states = [...metadata.processes.values()].flatMap((process) =>
    process.states.map(({ form }, index) => ({
      entity: process.entity,
      form,
      place: at(process, pointer('states', index, 'form')),
    })),
  );
  return [...variants, ...states].flatMap(({ entity, form, place }) => foreign(metadata.forms, form, entity, place));
}

function foreign(
  forms: ReadonlyMap<string, { entity: string }>,
  name: string | undefined,
  expected: string,
  place: Place,
): Problem[] {
  const form = name === undefined ? undefined : forms.get(name);
  if (name === undefined || form === undefined || form.entity === expected) return [];
  return [problem('wrong-entity', { ...place, params: { name, entity: form.entity, expected } })];
}
