import { pointer } from '../pointer.ts';
import { type Problem, problem } from '../problem.ts';
import { at, type Names } from './names.ts';

/** Pairs of properties of which the first must not exceed the second. */
const pairs = [
  ['min', 'max'],
  ['minLength', 'maxLength'],
  ['scale', 'precision'],
  ['minItems', 'maxItems'],
] as const;

/** No lower bound of a field lies above its upper one, and no number has more digits after the point than in all. */
export function bounds({ metadata }: Names): Problem[] {
  return [...metadata.entities.values()].flatMap((entity) =>
    Object.entries(entity.fields).flatMap(([name, field]) =>
      pairs.flatMap(([lower, upper]) => {
        const { [lower]: low, [upper]: high } = field as unknown as Readonly<Record<string, unknown>>;
        if (typeof low !== 'number' || typeof high !== 'number' || low <= high) return [];
        const place = at(entity, pointer('fields', name, lower));
        return [problem('bounds-crossed', { ...place, params: { lower, upper, low, high } })];
      }),
    ),
  );
}
