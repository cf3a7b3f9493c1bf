import { pointer } from '../pointer.ts';
import { type Problem, problem } from '../problem.ts';
import type { Option } from '../types.ts';
import type { Names } from './names.ts';
import { optionLists } from './option-lists.ts';

/** No list of options holds a value twice, former values included. */
export function uniqueOptions({ metadata }: Names): Problem[] {
  return [...optionLists(metadata)].flatMap(({ document, pointer: home, options }) => twins(document, home, options));
}

function twins(document: string, home: string, options: readonly Option[]): Problem[] {
  const seen = new Set<string>();
  return options.flatMap(({ value }, index) => {
    const twice = seen.has(value);
    seen.add(value);
    return twice
      ? [problem('duplicate-option', { document, pointer: home + pointer(index, 'value'), params: { value } })]
      : [];
  });
}
