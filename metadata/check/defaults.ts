import { pointer } from '../pointer.ts';
import { type Problem, problem } from '../problem.ts';
import type { FieldDefinition } from '../types.ts';
import { computed } from './field-groups.ts';
import { literalProblem } from './literal-problem.ts';
import { at, type Names, type Place } from './names.ts';
import { isRuleDefault } from './operation.ts';

/** A literal default fits its field; what is computed has none. Rules are judged as rules. */
export function defaults(names: Names): Problem[] {
  return [...names.metadata.entities.values()].flatMap((entity) =>
    Object.entries(entity.fields).flatMap(([name, definition]) => {
      if (definition.default === undefined) return [];
      const found = judge(names, at(entity, pointer('fields', name, 'default')), name, definition);
      return found === null ? [] : [found];
    }),
  );
}

function judge(names: Names, place: Place, name: string, definition: FieldDefinition): Problem | null {
  if (computed.has(definition.type)) return problem('computed-field', { ...place, params: { field: name } });
  if (definition.default === null || isRuleDefault(definition, definition.default)) return null;
  return literalProblem(names, place, 'bad-default', { name, definition }, definition.default);
}
