import { type Request, type Response, Router } from 'express';
import { formats } from '#engine/fields/formats.ts';
import { mostBulk } from '#engine/records/bulk.ts';
import { readHistory } from '#engine/records/history.ts';
import { listRecords, readRecord } from '#engine/records/store.ts';
import { save } from '#engine/save.ts';
import {
  bodyOf,
  booleanOf,
  countOf,
  entityParameter,
  flag,
  idParameter,
  ifMatch,
  jsonParameter,
  listOf,
  queryOf,
  textsOf,
  wholeOf,
} from '../parameters.ts';
import { badRequest, sendProblem } from '../problem.ts';
import { sceneOf, signedIn } from '../request.ts';
import { sendJson, sendOutcome, sendRecord } from './answer.ts';
import { type ListParameters, withView } from './list-view.ts';

/** `/api/records`: create, read, change, delete, restore, list, bulk, history. */
export const records = Router();

const listNames = ['filter', 'sort', 'fields', 'q', 'view', 'limit', 'cursor', 'count', 'deleted'] as const;

records.get('/:entity', async (request, response) => {
  const query = queryOf(request, listNames);
  const deleted = flag(query.deleted, 'deleted');
  await list(request, response, {
    filter: query.filter === undefined ? undefined : jsonParameter(query.filter, 'filter'),
    sort: listOf(query.sort),
    fields: listOf(query.fields),
    q: query.q,
    view: query.view,
    limit: wholeOf(query.limit),
    cursor: query.cursor,
    count: countOf(query.count),
    deleted,
  });
});

records.post('/:entity/query', async (request, response) => {
  queryOf(request, []);
  const body = bodyOf(request, listNames);
  const text = (name: 'q' | 'view' | 'cursor') => {
    if (body[name] !== undefined && typeof body[name] !== 'string')
      throw badRequest(`/${name}`, 'type', `“${name}” must be a text.`);
    return body[name] as string | undefined;
  };
  await list(request, response, {
    filter: body.filter,
    sort: textsOf(body.sort, '/sort', 20),
    fields: textsOf(body.fields, '/fields', 500),
    q: text('q'),
    view: text('view'),
    limit: body.limit as number | undefined,
    cursor: text('cursor'),
    count: countOf(body.count),
    deleted: booleanOf(body.deleted, '/deleted'),
  });
});

async function list(request: Request, response: Response, given: ListParameters): Promise<void> {
  const scene = sceneOf(request, response);
  const entity = entityParameter(request, scene.model);
  const wanted = withView(signedIn(response).workspace.current().metadata, entity.name, given);
  sendOutcome(request, response, await listRecords(scene, entity.name, wanted));
}

records.post('/:entity', async (request, response) => {
  queryOf(request, []);
  const scene = sceneOf(request, response);
  const entity = entityParameter(request, scene.model);
  const key = request.headers['idempotency-key'];
  if (key !== undefined && (typeof key !== 'string' || key.length > 200))
    throw badRequest('Idempotency-Key', 'header', 'Idempotency-Key is one text of at most 200 characters.');
  const outcome = await save.create(scene, entity.name, request.body, key);
  if (outcome.ok) response.setHeader('Location', `/api/records/${entity.name}/${outcome.value.id}`);
  sendRecord(request, response, outcome, 201);
});

records.get('/:entity/:id', async (request, response) => {
  const { fields } = queryOf(request, ['fields']);
  const scene = sceneOf(request, response);
  const entity = entityParameter(request, scene.model);
  sendRecord(request, response, await readRecord(scene, entity.name, idParameter(request), listOf(fields)));
});

records.patch('/:entity/:id', async (request, response) => {
  queryOf(request, []);
  const scene = sceneOf(request, response);
  const entity = entityParameter(request, scene.model);
  sendRecord(
    request,
    response,
    await save.change(scene, entity.name, idParameter(request), request.body, ifMatch(request)),
  );
});

records.delete('/:entity/:id', async (request, response) => {
  queryOf(request, []);
  const scene = sceneOf(request, response);
  const entity = entityParameter(request, scene.model);
  const outcome = await save.delete(scene, entity.name, idParameter(request));
  if (!outcome.ok) return sendProblem(request, response, outcome.refusal);
  response.status(204).end();
});

records.post('/:entity/:id/restore', async (request, response) => {
  queryOf(request, []);
  const scene = sceneOf(request, response);
  const entity = entityParameter(request, scene.model);
  sendRecord(request, response, await save.restore(scene, entity.name, idParameter(request)));
});

records.get('/:entity/:id/history', async (request, response) => {
  const { cursor } = queryOf(request, ['cursor']);
  if (cursor !== undefined && !/^\d{1,9}$/.test(cursor))
    throw badRequest('?cursor', 'cursor', 'The cursor belongs to another list.');
  const scene = sceneOf(request, response);
  const entity = entityParameter(request, scene.model);
  sendOutcome(
    request,
    response,
    await readHistory(scene, entity.name, idParameter(request), cursor === undefined ? null : Number(cursor)),
  );
});

records.post('/:entity/bulk', async (request, response) => {
  queryOf(request, []);
  const scene = sceneOf(request, response, 'bulk');
  const entity = entityParameter(request, scene.model);
  const body = bodyOf(request, ['filter', 'ids', 'set', 'delete']);
  const ids = textsOf(body.ids, '/ids', mostBulk);
  if ((ids === undefined) === (body.filter === undefined))
    throw badRequest('', 'bulk', 'Name the records by either “ids” or “filter”.');
  const deletes = booleanOf(body.delete, '/delete') === true;
  if (deletes === (body.set !== undefined)) throw badRequest('', 'bulk', 'Say either “set” or “delete”: true.');
  const wrong = ids?.findIndex((id) => !formats.uuid?.(id)) ?? -1;
  if (wrong >= 0) throw badRequest(`/ids/${wrong}`, 'id', 'This is not the id of a record.');
  const outcome = await save.bulk(scene, entity.name, {
    ...(ids ? { ids: ids.map((id) => id.toLowerCase()) } : { filter: body.filter }),
    ...(deletes ? { delete: true } : { set: body.set }),
  });
  if (!outcome.ok) return sendProblem(request, response, outcome.refusal);
  sendJson(response, 200, { items: outcome.value.map(bulkItem), changed: outcome.value.filter(({ ok }) => ok).length });
});

type BulkItem = Extract<Awaited<ReturnType<typeof save.bulk>>, { ok: true }>['value'][number];

function bulkItem({ id, ok, refusal }: BulkItem) {
  return ok
    ? { id, status: 200 }
    : { id, status: refusal?.status, code: refusal?.code, detail: refusal?.detail, errors: refusal?.errors };
}
