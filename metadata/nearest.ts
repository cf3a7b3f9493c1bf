const longest = 60;

/**
 * Edits (insert, delete, replace, swap of neighbours) between two names: Damerau-Levenshtein, optimal string alignment.
 * O(length²); callers bound the lengths.
 */
export function distance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const change = from[i - 1] === to[j - 1] ? 0 : 1;
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + change);
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
        best = Math.min(best, beforeLast[j - 2]! + 1);
      row.push(best);
    }
    [beforeLast, last] = [last, row];
  }
  return last[to.length]!;
}

/** The candidate most like a name, or undefined when none is near: at most a third of its letters may differ. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > longest) return undefined;
  let best: string | undefined;
  let bound = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    if (candidate.length > longest || Math.abs(candidate.length - name.length) >= bound) continue;
    const edits = distance(name.toLowerCase(), candidate.toLowerCase());
    if (edits < bound) [best, bound] = [candidate, edits];
  }
  return best;
}
