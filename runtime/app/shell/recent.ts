import type { SearchHit } from '../shapes.ts';

const limit = 8;
const key = (userId: string): string => `formwork.recent.${userId}`;

/** Records this person opened last on this device, newest first. */
export function readRecent(userId: string): SearchHit[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key(userId)) ?? '[]');
    return Array.isArray(kept) ? (kept as SearchHit[]).slice(0, limit) : [];
  } catch {
    return [];
  }
}

/** The list with one more at its head; a record stands in it once. */
export function withRecent(recent: readonly SearchHit[], hit: SearchHit): SearchHit[] {
  return [hit, ...recent.filter((other) => other.id !== hit.id)].slice(0, limit);
}

/** Remembers that a record was opened. */
export function keepRecent(userId: string, hit: SearchHit): void {
  localStorage.setItem(key(userId), JSON.stringify(withRecent(readRecent(userId), hit)));
}
