import { v7 as uuidv7 } from 'uuid';
import { formats } from '#engine/fields/formats.ts';
import { type Locale, tell, type Violation } from '#engine/fields/violation.ts';
import type { Operation } from './operation.ts';
import { detailOf, done, type Outcome, refused } from './refusal.ts';

/** Operations with ids in the place of references, and the order in which to run them: what is referred to comes first. */
export interface Resolved {
  readonly operations: readonly Operation[];
  readonly order: readonly number[];
}

/** References nest no deeper than this in a record. */
const deepest = 4;

/** Ids of creates are given out before anything runs, so a reference may point forwards or backwards. */
export function resolveReferences(operations: readonly Operation[], locale: Locale): Outcome<Resolved> {
  const ids = operations.map(({ op, id, data }) =>
    op === 'create' ? (ownId(data) ?? uuidv7()) : typeof id === 'string' ? id : null,
  );
  const places = new Map<unknown, number>();
  operations.forEach(({ ref }, index) => {
    places.set(index, index);
    if (ref !== undefined) places.set(ref, index);
  });
  const faults: Violation[] = [];
  const needs = operations.map(() => new Set<number>());
  const made = operations.map((operation, index): Operation => {
    const refer: Refer = (name, path) => {
      const place = places.get(name);
      const id = place === undefined ? null : ids[place]!;
      if (id === null) faults.push({ path, code: 'missingRecord', params: { label: '$ref' } });
      else needs[index]!.add(place!);
      return id;
    };
    const at = `/operations/${index}`;
    const id = operation.op === 'create' ? ids[index] : resolve(operation.id, refer, `${at}/id`, 0);
    return { ...operation, id: id as string, data: resolve(operation.data, refer, `${at}/data`, 0) };
  });
  if (faults.length === 0) return done({ operations: made, order: orderOf(needs) });
  const errors = faults.slice(0, 500).map((fault) => tell(fault, locale));
  return refused({ status: 422, code: 'invalid', detail: detailOf('invalid', locale), errors });
}

function ownId(data: unknown): string | null {
  const id = typeof data === 'object' && data !== null ? (data as { id?: unknown }).id : null;
  return typeof id === 'string' && formats.uuid?.(id) ? id.toLowerCase() : null;
}

type Refer = (name: unknown, path: string) => string | null;

function resolve(value: unknown, refer: Refer, path: string, depth: number): unknown {
  if (typeof value !== 'object' || value === null || depth > deepest) return value;
  if (Array.isArray(value)) return value.map((item, index) => resolve(item, refer, `${path}/${index}`, depth + 1));
  const entries = Object.entries(value);
  if (entries.length === 1 && entries[0]![0] === '$ref') return refer(entries[0]![1], path);
  return Object.fromEntries(entries.map(([key, item]) => [key, resolve(item, refer, `${path}/${key}`, depth + 1)]));
}

/** Each operation in its turn, but after those it refers to. In a circle somebody has to be first, and finds nothing there. */
function orderOf(needs: readonly ReadonlySet<number>[]): number[] {
  const order = new Set<number>();
  const begun = new Set<number>();
  const place = (index: number): void => {
    if (begun.has(index)) return;
    begun.add(index);
    for (const other of needs[index]!) place(other);
    order.add(index);
  };
  needs.forEach((_, index) => {
    place(index);
  });
  return [...order];
}
