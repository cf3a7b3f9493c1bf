import { nearest } from '../nearest.ts';
import { type Problem, problem } from '../problem.ts';
import type { FieldDefinition } from '../types.ts';
import { literalFault } from './literal.ts';
import type { Names, Place } from './names.ts';

/** The problem of a literal given for a field, under the code of where it was given; null when it fits. */
export function literalProblem(
  names: Names,
  place: Place,
  code: 'bad-default' | 'bad-value',
  field: { readonly name: string; readonly definition: FieldDefinition },
  value: unknown,
): Problem | null {
  const fault = literalFault(value, field.definition, names.metadata);
  if (fault === null) return null;
  if ('code' in fault) return problem(fault.code, { ...place, params: { limit: fault.limit } });
  if (fault.hintFrom === undefined)
    return problem(code, { ...place, params: { field: field.name, expected: fault.expected } });
  const wrong = [value].flat().find((one) => !fault.hintFrom!.has(String(one)));
  const params = { field: field.name, value: String(wrong) };
  return problem('unknown-option', { ...place, params, hint: nearest(String(wrong), fault.hintFrom) });
}
