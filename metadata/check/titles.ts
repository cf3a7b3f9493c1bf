import { type Problem, problem } from '../problem.ts';
import { titles as titleTypes } from './field-groups.ts';
import { at, type Names } from './names.ts';

/** The title field of an entity is of a type that can name a record. */
export function titles(names: Names): Problem[] {
  return [...names.metadata.entities.values()].flatMap((entity) => {
    const { title } = entity;
    const field = title === undefined ? undefined : names.fields(entity.name)?.get(title);
    if (title === undefined || field === undefined || titleTypes.has(field.type)) return [];
    return [problem('bad-title', { ...at(entity, '/title'), params: { name: title, type: field.type } })];
  });
}
