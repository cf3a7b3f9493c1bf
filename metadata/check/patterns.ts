import { pointer } from '../pointer.ts';
import { type Problem, problem } from '../problem.ts';
import { at, type Names } from './names.ts';
import { regexFault } from './regex.ts';

/** The pattern of a text field is a regular expression, and one that no text can keep busy. */
export function patterns({ metadata }: Names): Problem[] {
  return [...metadata.entities.values()].flatMap((entity) =>
    Object.entries(entity.fields).flatMap(([name, field]) => {
      const fault = 'pattern' in field && field.pattern !== undefined ? regexFault(field.pattern) : null;
      if (fault === null) return [];
      const place = at(entity, pointer('fields', name, 'pattern'));
      return [problem(fault.code, { ...place, params: { reason: fault.reason } })];
    }),
  );
}
