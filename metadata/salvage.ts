import { isPlain } from './json/plain.ts';
import { stepsOf } from './pointer.ts';
import type { Problem } from './problem.ts';

/** Taking one thing out can make the whole around it incomplete, so the look is repeated, a bounded number of times. */
const rounds = 6;

/**
 * What is left of a document when everything at fault is taken out, so that the rest can still be checked and all problems
 * show at once. `faults` judges a value. Null when nothing valid is left; `removed` lists the places taken out.
 */
export function salvage(
  document: unknown,
  problems: readonly Problem[],
  faults: (value: unknown) => readonly Problem[],
): { document: unknown; removed: readonly string[] } | null {
  if (problems.length === 0) return { document, removed: [] };
  const copy = structuredClone(document);
  const removed: string[] = [];
  let open = problems;
  for (let round = 0; open.length > 0 && round < rounds; round += 1) {
    const places = [...new Set(open.map(placeToRemove))];
    if (places.includes('')) return null;
    for (const place of places.sort(lastFirst)) remove(copy, place);
    removed.push(...places);
    open = faults(copy);
  }
  return open.length === 0 ? { document: copy, removed } : null;
}

/** What misses a property cannot stand at all; any other fault goes out by itself. */
function placeToRemove({ code, pointer }: Problem): string {
  return code === 'missing-property' ? pointer.slice(0, pointer.lastIndexOf('/')) : pointer;
}

/** Later items of a list go first, so that the places of the earlier ones stay right. */
function lastFirst(a: string, b: string): number {
  return b.localeCompare(a, 'en', { numeric: true });
}

function remove(root: unknown, place: string): void {
  const steps = stepsOf(place);
  const last = steps.pop()!;
  let parent = root;
  for (const step of steps) parent = (parent as Record<string, unknown> | undefined)?.[step];
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else if (isPlain(parent)) delete (parent as Record<string, unknown>)[last];
}
