import { isPlain } from '../json/plain.ts';
import { addressOf } from '../kinds.ts';
import { isNamedList } from '../merge.ts';
import { pointer } from '../pointer.ts';
import { type Problem, problem } from '../problem.ts';
import type { MetadataDocument } from '../types.ts';
import type { Names } from './names.ts';

/** Values of these properties are data or rules: a `name` in them is not one of the language. */
const data = new Set(['records', 'values', 'options', 'default', 'filter', 'where', 'when', 'formula', 'measures']);

/** Items of one list of named things have different names, so that a layer above can mean one of them. */
export function repeatedNames({ metadata }: Names): Problem[] {
  return [...metadata.documents.values()].flatMap((documents) => [...documents.values()].flatMap(repeatsIn));
}

function repeatsIn(document: MetadataDocument): Problem[] {
  const address = addressOf(document);
  const visit = (value: unknown, steps: readonly (string | number)[]): Problem[] => {
    if (Array.isArray(value)) {
      return [...twins(address, value, steps), ...value.flatMap((item, index) => visit(item, [...steps, index]))];
    }
    if (!isPlain(value)) return [];
    return Object.entries(value).flatMap(([name, part]) =>
      data.has(name) && steps.at(-1) !== 'fields' ? [] : visit(part, [...steps, name]),
    );
  };
  return visit(document, []);
}

function twins(document: string, list: readonly unknown[], steps: readonly (string | number)[]): Problem[] {
  if (!isNamedList(list, 'name')) return [];
  const seen = new Set<unknown>();
  return list.flatMap(({ name }, index) => {
    const twice = seen.has(name);
    seen.add(name);
    if (!twice) return [];
    return [
      problem('duplicate-name', {
        document,
        pointer: pointer(...steps, index, 'name'),
        params: { name: String(name) },
      }),
    ];
  });
}
