import { Router } from 'express';
import type { Model } from '#engine/model/model.ts';
import type { AppDocument } from '#metadata/types.ts';
import { queryOf } from '../parameters.ts';
import { signedIn } from '../request.ts';
import { sendJson } from './answer.ts';

/** `/api/me`: who is signed in, and the apps to work in. */
export const me = Router();

me.get('/', (request, response) => {
  queryOf(request, []);
  const { identity, workspace } = signedIn(response);
  const { model, metadata } = workspace.current();
  const { userId: id, name, email, locale, zone } = identity;
  sendJson(response, 200, {
    user: { id, name, email },
    roles: [],
    capabilities: ['design', 'publish', 'users', 'packages', 'audit', 'import', 'export', 'api'],
    locale: locale ?? 'en',
    zone: zone ?? 'UTC',
    workspace: workspace.name,
    release: model.release,
    apps: [...metadata.apps.values()]
      .sort((a, b) => (a.order ?? 100) - (b.order ?? 100))
      .map((app) => appOf(app, model)),
  });
});

type Item = AppDocument['navigation'][number];

/** An app with the words and icons that its entries leave to their entities. */
function appOf({ name, label, icon, color, home, navigation }: AppDocument, model: Model) {
  return { name, label: label ?? name, icon, color, home, navigation: navigation.map((item) => itemOf(item, model)) };
}

function itemOf(item: Item, model: Model): unknown {
  if ('items' in item && item.items)
    return { ...item, label: item.label ?? item.name, items: item.items.map((inner) => itemOf(inner as Item, model)) };
  const entity = 'entity' in item && item.entity ? model.entities.get(item.entity) : undefined;
  return { ...item, label: item.label ?? entity?.plural ?? item.name, icon: item.icon ?? entity?.definition.icon };
}
