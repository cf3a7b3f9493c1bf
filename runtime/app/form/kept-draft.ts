import type { Values } from './values.ts';

const key = (entity: string, id: string | undefined): string => `formwork.draft.${entity}.${id ?? 'new'}`;

/** Unsaved values from before a reload; undefined when there are none. */
export function readKeptDraft(entity: string, id: string | undefined): Values | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key(entity, id)) ?? 'null');
    return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? (kept as Values) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps changed values until the tab is closed; undefined forgets them. */
export function keepDraft(entity: string, id: string | undefined, changes: Values | undefined): void {
  if (changes && Object.keys(changes).length > 0) sessionStorage.setItem(key(entity, id), JSON.stringify(changes));
  else sessionStorage.removeItem(key(entity, id));
}
