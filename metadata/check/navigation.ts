import { nearest } from '../nearest.ts';
import { pointer } from '../pointer.ts';
import { type Problem, problem } from '../problem.ts';
import type { AppDocument, NavigationItem } from '../types.ts';
import { at, type Names } from './names.ts';

/** A navigation item opens one thing; the app's home is one of its items. */
export function navigation({ metadata }: Names): Problem[] {
  return [...metadata.apps.values()].flatMap((app) => {
    const items = itemsOf(app);
    return [
      ...items.flatMap(({ item, place }) => notOnePlace(app, item, place)),
      ...homeless(
        app,
        items.map(({ item }) => item.name),
      ),
    ];
  });
}

function itemsOf({ navigation }: AppDocument): { item: NavigationItem; place: string }[] {
  return navigation.flatMap((entry, index) => {
    const home = pointer('navigation', index);
    if (!('items' in entry)) return [{ item: entry, place: home }];
    return entry.items.map((item, position) => ({ item, place: home + pointer('items', position) }));
  });
}

function notOnePlace(app: AppDocument, item: NavigationItem, place: string): Problem[] {
  const count = [item.entity, item.view, item.page, item.dashboard].filter((one) => one !== undefined).length;
  return count === 1 ? [] : [problem('one-place', { ...at(app, place), params: { count } })];
}

function homeless(app: AppDocument, items: readonly string[]): Problem[] {
  if (app.home === undefined || items.includes(app.home)) return [];
  const params = { kind: 'navigation', name: app.home };
  return [problem('unknown-document', { ...at(app, '/home'), params, hint: nearest(app.home, items) })];
}
