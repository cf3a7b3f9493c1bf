import { pointer } from '../pointer.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import { at, type Names } from './names.ts';
import { reservedNames } from './system-fields.ts';

/** No entity and no field takes a name of the engine's own. */
export function reservedNamesCheck(names: Names): Problem[] {
  return [...names.metadata.entities.values()].flatMap((entity) => {
    const fields = Object.keys(entity.fields).filter((name) => reservedNames.has(name));
    const problems = fields.map((name) =>
      problem('reserved-name', { ...at(entity, pointer('fields', name)), params: { name } }),
    );
    // Only this one of the reserved names is one for entities, too: a table may well be called `owner`.
    if (entity.name !== 'constructor') return problems;
    return [...problems, problem('reserved-name', { ...at(entity, '/name'), params: { name: entity.name } })];
  });
}
