import { Router } from 'express';
import type { Released } from '#engine/workspace.ts';
import type { AppDocument } from '#metadata/types.ts';
import { queryOf } from '../parameters.ts';
import { localeOf, signedIn } from '../request.ts';
import { sendJson } from './answer.ts';

/** `/api/me`: who is signed in, and the apps to work in. */
export const me = Router();

me.get('/', (request, response) => {
  queryOf(request, []);
  const { identity, workspace } = signedIn(response);
  const released = workspace.current();
  const { userId: id, name, email, locale, zone } = identity;
  sendJson(response, 200, {
    user: { id, name, email },
    roles: [],
    capabilities: ['design', 'publish', 'users', 'packages', 'audit', 'import', 'export', 'api'],
    // Until she has chosen, the language her browser asks for.
    locale: locale ?? localeOf(request),
    zone: zone ?? 'UTC',
    workspace: workspace.name,
    release: released.model.release,
    apps: appsOf(released),
  });
});

/** The apps of all packages; a package that brings entities and no app gets one, so that what it brings can be seen at once. */
function appsOf(released: Released) {
  const { metadata } = released;
  const apps = [...metadata.apps.values()].sort((a, b) => (a.order ?? 100) - (b.order ?? 100));
  const placed = new Set(apps.flatMap(({ navigation }) => entitiesIn(navigation)));
  const made = metadata.packages.flatMap(({ manifest }): AppDocument[] => {
    const own = [...metadata.entities.keys()].filter((name) => metadata.origin('entity', name) === manifest.name);
    if (manifest.name === 'core' || own.length === 0 || own.some((name) => placed.has(name))) return [];
    const navigation = own.map((entity) => ({ name: entity, entity }));
    return [{ kind: 'app', name: manifest.name, label: manifest.label ?? manifest.name, navigation }];
  });
  return [...apps, ...made].map((app) => appOf(app, released));
}

function entitiesIn(navigation: readonly Item[]): string[] {
  return navigation.flatMap((item) => {
    const { entity, items } = item as { entity?: string; items?: Item[] };
    return [...(entity === undefined ? [] : [entity]), ...entitiesIn(items ?? [])];
  });
}

type Item = AppDocument['navigation'][number];

/** An app with the words and icons that its entries leave to their entities and views. */
function appOf({ name, label, icon, color, home, navigation }: AppDocument, released: Released) {
  const items = navigation.map((item) => itemOf(item, released));
  return { name, label: label ?? name, icon, color, home, navigation: items };
}

function itemOf(item: Item, released: Released): unknown {
  const { model, metadata } = released;
  if ('items' in item && item.items) {
    const items = item.items.map((inner) => itemOf(inner as Item, released));
    return { ...item, label: item.label ?? item.name, items };
  }
  const { entity: of, view: named } = item as { entity?: string; view?: string };
  const view = named === undefined ? undefined : metadata.views.get(named);
  const entity = model.entities.get(of ?? view?.entity ?? '');
  const label = item.label ?? view?.label ?? entity?.plural ?? item.name;
  return { ...item, label, icon: item.icon ?? entity?.definition.icon };
}
