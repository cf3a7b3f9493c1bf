import { pointer } from '../pointer.ts';
import { type Problem, problem } from '../problem.ts';
import { at, type Names } from './names.ts';

const dates = ['YYYY', 'YY', 'MM', 'DD'];
const longestCounter = 12;

/** The format of an automatic number is text with one counter and known dates, every brace closed. */
export function sequences({ metadata }: Names): Problem[] {
  return [...metadata.entities.values()].flatMap((entity) =>
    Object.entries(entity.fields).flatMap(([name, field]) => {
      if (field.type !== 'sequence' || field.format === undefined || isSequenceFormat(field.format)) return [];
      const params = { value: field.format, reason: dates.map((date) => `{${date}}`).join(' ') };
      return [problem('bad-sequence', { ...at(entity, pointer('fields', name, 'format')), params })];
    }),
  );
}

/** Whether a text such as `OPP-{YYYY}-{00000}` is the format of an automatic number. */
export function isSequenceFormat(format: string): boolean {
  const placeholders = [...format.matchAll(/\{([^{}]*)\}/g)].map(([, inside]) => inside!);
  const counters = placeholders.filter((inside) => /^0+$/.test(inside) && inside.length <= longestCounter);
  const others = placeholders.filter((inside) => !dates.includes(inside));
  return counters.length === 1 && others.length === 1 && !/[{}]/.test(format.replace(/\{[^{}]*\}/g, ''));
}
