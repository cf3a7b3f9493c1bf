import type { SearchHit } from '../shapes.ts';

/** Hits whose title begins with what is typed first, then those that contain it, then those found by another field. */
export function rankHits(hits: readonly SearchHit[], q: string): SearchHit[] {
  const wanted = q.toLowerCase();
  const rank = ({ title }: SearchHit): number => {
    const at = title?.toLowerCase().indexOf(wanted) ?? -1;
    return at === 0 ? 0 : at > 0 ? 1 : 2;
  };
  return hits.toSorted((a, b) => rank(a) - rank(b));
}
