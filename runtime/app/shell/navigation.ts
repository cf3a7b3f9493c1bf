import type { AppDocument, NavigationEntry } from '../shapes.ts';

/** `opportunity.pipeline` → `pipeline`: views are addressed below their entity. */
export const viewSlug = (entity: string, view: string): string =>
  view.startsWith(`${entity}.`) ? view.slice(entity.length + 1) : view;

/** The address of an entity's list, or of one of its views. */
export function listPath(app: string, entity: string, view?: string): string {
  const list = `/${app}/${entity}`;
  return view ? `${list}/view/${viewSlug(entity, view)}` : list;
}

/** The address of a record. */
export const recordPath = (app: string, entity: string, id: string): string => `/${app}/${entity}/${id}`;

/** The entity of an entry; a view names it too, `opportunity.pipeline`. */
export const entryEntity = (entry: NavigationEntry): string | undefined => entry.entity ?? entry.view?.split('.')[0];

/** Where a navigation entry leads; undefined for groups and for what is not a list. */
export function entryPath(app: string, entry: NavigationEntry): string | undefined {
  const entity = entryEntity(entry);
  return entity ? listPath(app, entity, entry.view) : undefined;
}

/** Entries of all groups in one row, those that lead somewhere only. */
export function flatEntries(app: AppDocument): NavigationEntry[] {
  return app.navigation.flatMap((entry) => entry.items ?? [entry]).filter((entry) => entryEntity(entry) !== undefined);
}

/** Where an app opens: its home when that is one of its entries, else its first entry. */
export function homePath(app: AppDocument): string | undefined {
  const entries = flatEntries(app);
  const home =
    entries.find((entry) => entry.name === app.home) ?? entries.find((entry) => entryEntity(entry) === app.home);
  const first = home ?? entries[0];
  return first && entryPath(app.name, first);
}

/** The entry an address belongs to: the one whose own address is the longest beginning of it. */
export function activeEntry(app: AppDocument, pathname: string): NavigationEntry | undefined {
  let best: { entry: NavigationEntry; length: number } | undefined;
  for (const entry of flatEntries(app)) {
    const path = entryPath(app.name, entry);
    if (!path || (pathname !== path && !pathname.startsWith(`${path}/`))) continue;
    if (!best || path.length > best.length) best = { entry, length: path.length };
  }
  return best?.entry;
}

/** The entry that leads to an entity’s list, in any app. */
export function entryOf(apps: AppDocument[], entity: string): NavigationEntry | undefined {
  return apps.flatMap(flatEntries).find((entry) => entry.entity === entity && !entry.view);
}
