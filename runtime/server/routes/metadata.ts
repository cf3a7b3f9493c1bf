import { type Request, type Response, Router } from 'express';
import { relatedLists } from '#engine/forms/related.ts';
import type { Released } from '#engine/workspace.ts';
import { folderOf, isKind, kinds } from '#metadata/kinds.ts';
import type { ViewDocument } from '#metadata/types.ts';
import { entityParameter, queryOf } from '../parameters.ts';
import { HttpProblem } from '../problem.ts';
import { signedIn } from '../request.ts';
import { sendJson } from './answer.ts';

/** `/api/metadata`: the effective documents of the release in force. */
export const metadata = Router();

metadata.get('/', (request, response) => {
  const { entity } = queryOf(request, ['entity']);
  const released = signedIn(response).workspace.current();
  if (isKnown(request, response, released)) return;
  sendJson(response, 200, entity === undefined ? everything(released) : aboutEntity(released, entity));
});

metadata.get('/:kind/:name', (request, response) => {
  queryOf(request, []);
  const released = signedIn(response).workspace.current();
  const { kind, name } = request.params;
  const document = isKind(kind) ? released.metadata.documents.get(kind)?.get(name) : undefined;
  if (!document)
    throw new HttpProblem({
      status: 404,
      code: 'document',
      detail: `There is no ${kind.slice(0, 40)} “${name.slice(0, 80)}”.`,
    });
  if (isKnown(request, response, released)) return;
  sendJson(response, 200, document);
});

/** Tags the answer with the release; one that the caller has already is answered here, with 304. */
function isKnown(request: Request, response: Response, { model }: Released): boolean {
  const tag = `"r${model.release}"`;
  response.setHeader('ETag', tag);
  response.setHeader('Cache-Control', 'private, no-cache');
  const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (!known.includes(tag) && !known.includes('*')) return false;
  response.status(304).end();
  return true;
}

/** All kinds by the name of their folder; sample records are data, not shape, and stay out. */
function everything({ model, metadata: all }: Released) {
  const shown = kinds.filter((kind) => kind !== 'records');
  const byKind = shown.map((kind) => [folderOf(kind), Object.fromEntries(all.documents.get(kind) ?? [])]);
  const packages = all.packages.map(({ manifest }) => manifest);
  return { release: model.release, packages, ...Object.fromEntries(byKind) };
}

/** What a screen of one entity needs: its document, option sets, views, and how the entities around it are called. */
function aboutEntity({ model, metadata: all }: Released, name: string) {
  const entity = entityParameter({ params: { entity: name } } as never, model);
  const sets = entity.fields
    .map(({ definition }) => (definition as { options?: unknown }).options)
    .filter((options) => typeof options === 'string');
  const around = new Set([
    name,
    ...entity.fields.flatMap(({ target }) => target ?? []),
    ...relatedLists(model, entity).map((list) => list.entity),
  ]);
  const views = [...all.views.values()].filter((view) => view.entity === name);
  return {
    release: model.release,
    entity: entity.definition,
    options: Object.fromEntries([...new Set(sets)].map((set) => [set, all.options.get(set)])),
    views:
      views.length > 0
        ? views.sort(byDefault)
        : [
            generatedView(
              name,
              entity.title.name,
              entity.fields.filter(({ system }) => !system).map((field) => field.name),
            ),
          ],
    forms: [...all.forms.values()].filter((form) => form.entity === name).map((form) => form.name),
    labels: Object.fromEntries([...around].flatMap((one) => labelsOf(model, one))),
  };
}

function byDefault(a: ViewDocument, b: ViewDocument): number {
  return Number(b.default === true) - Number(a.default === true);
}

function generatedView(entity: string, title: string, fields: readonly string[]): ViewDocument {
  const columns = [...new Set([title, ...fields])].slice(0, 6).map((name) => ({ name }));
  return {
    kind: 'view',
    name: `${entity}.all`,
    entity,
    layout: 'table',
    columns,
    label: { en: 'All', 'zh-CN': '全部' },
  };
}

function labelsOf(model: Released['model'], name: string) {
  const entity = model.entities.get(name);
  if (!entity) return [];
  const { icon, color } = entity.definition;
  return [[name, { label: entity.label, plural: entity.plural, icon, color, title: entity.title.name }] as const];
}
