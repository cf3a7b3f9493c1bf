import { isPlain, own } from '../json/plain.ts';
import { pointer } from '../pointer.ts';

/** One place a pattern leads to. */
export interface Site {
  /** Pointer to the place, seen from where the walk began. */
  readonly pointer: string;
  readonly value: unknown;
  /** The objects and lists around the value, nearest first. */
  readonly around: readonly unknown[];
  /** What the `*` of the pattern stood for, in order: keys of maps, indexes of lists. */
  readonly captures: readonly string[];
}

/**
 * All places a pattern leads to: `/tabs/*` + `/visible`. A `*` is every item of a list or every value of a map,
 * a last step `#` every key of a map. What is not there yields nothing.
 */
export function walk(root: unknown, pattern: string): readonly Site[] {
  const steps = stepsOf(pattern);
  // Most patterns lead nowhere in most documents, and this is asked of every field of every entity.
  const first = steps[0]!;
  if (first !== '*' && first !== '#' && own(root, first) === undefined) return nowhere;
  const sites: Site[] = [];
  follow(root, steps, 0, { keys: [], values: [], captures: [] }, sites);
  return sites;
}

const nowhere: readonly Site[] = Object.freeze([]);
const parsed = new Map<string, readonly string[]>();

/** The patterns of the language are a fixed few, so each is split once. */
function stepsOf(pattern: string): readonly string[] {
  const steps = parsed.get(pattern) ?? pattern.split('/').slice(1);
  parsed.set(pattern, steps);
  return steps;
}

type Way = { readonly keys: string[]; readonly values: unknown[]; readonly captures: string[] };

function follow(value: unknown, steps: readonly string[], index: number, way: Way, sites: Site[]): void {
  const step = steps[index];
  if (step === undefined) {
    sites.push({ pointer: pointer(...way.keys), value, around: way.values.toReversed(), captures: [...way.captures] });
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  way.values.push(value);
  if (step === '*') {
    for (const [key, item] of Object.entries(value)) {
      way.captures.push(key);
      enter(key, item, steps, index, way, sites);
      way.captures.pop();
    }
  } else if (step === '#') {
    for (const key of isPlain(value) ? Object.keys(value) : []) enter(key, key, steps, index, way, sites);
  } else {
    const part = own(value, step);
    if (part !== undefined) enter(step, part, steps, index, way, sites);
  }
  way.values.pop();
}

function enter(key: string, value: unknown, steps: readonly string[], index: number, way: Way, sites: Site[]): void {
  way.keys.push(key);
  follow(value, steps, index + 1, way, sites);
  way.keys.pop();
}
