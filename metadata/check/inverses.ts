import { pointer } from '../pointer.ts';
import { type Problem, problem } from '../problem.ts';
import { declaredInverses } from './inverse-lists.ts';
import { at, type Names } from './names.ts';

/** The name a link gives its list on the other entity is no field there, and no other link's list. */
export function inverses(names: Names): Problem[] {
  const problems = new Map<string, Problem>();
  for (const { entity, field, name, target } of declaredInverses(names.metadata)) {
    if (names.metadata.isIncomplete('entity', target)) continue;
    const owner = names.inverses(target).get(name);
    const isField = names.fields(target)?.has(name) === true;
    if (!isField && owner?.entity === entity && owner.field === field) continue;
    const place = at({ kind: 'entity', name: entity }, pointer('fields', field, 'inverse', 'name'));
    const params = { name, entity: target, taken: isField ? 'field' : 'inverse' };
    // A link to several entities is told once.
    problems.set(place.document + place.pointer, problem('inverse-clash', { ...place, params }));
  }
  return [...problems.values()];
}
