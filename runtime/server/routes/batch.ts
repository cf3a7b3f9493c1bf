import { Router } from 'express';
import { formats } from '#engine/fields/formats.ts';
import type { Model } from '#engine/model/model.ts';
import { mostOperations, type Operation } from '#engine/records/batch.ts';
import { save } from '#engine/save.ts';
import { bodyOf, booleanOf, queryOf } from '../parameters.ts';
import { badRequest, sendProblem } from '../problem.ts';
import { sceneOf } from '../request.ts';
import { sendJson } from './answer.ts';

/** `/api/batch`: several writes in one request, all or none, or each for itself. */
export const batch = Router();

batch.post('/', async (request, response) => {
  queryOf(request, []);
  const scene = sceneOf(request, response, 'batch');
  const body = bodyOf(request, ['atomic', 'operations']);
  const operations = operationsOf(body.operations, scene.model);
  const outcome = await save.batch(scene, operations, booleanOf(body.atomic, '/atomic') ?? true);
  if (!outcome.ok) return sendProblem(request, response, outcome.refusal);
  const results = outcome.value.map((result, index) =>
    result.ok
      ? {
          status: operations[index]!.op === 'create' ? 201 : result.record ? 200 : 204,
          id: result.id,
          ...(result.record ? { record: result.record } : {}),
        }
      : {
          status: result.refusal.status,
          code: result.refusal.code,
          detail: result.refusal.detail,
          errors: result.refusal.errors,
        },
  );
  sendJson(response, 200, { results });
});

const verbs = ['create', 'update', 'delete', 'restore'];

function operationsOf(value: unknown, model: Model): Operation[] {
  if (!Array.isArray(value)) throw badRequest('/operations', 'type', '“operations” must be a list.');
  if (value.length > mostOperations)
    throw badRequest('/operations', 'too-many', `At most ${mostOperations} operations at once.`);
  return value.map((operation, index) => operationOf(operation, `/operations/${index}`, model));
}

const keys = new Set(['op', 'entity', 'id', 'ref', 'version', 'data']);

function operationOf(value: unknown, path: string, model: Model): Operation {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw badRequest(path, 'type', 'An operation is an object.');
  const operation = value as Record<string, unknown>;
  const unknown = Object.keys(operation).find((key) => !keys.has(key));
  if (unknown !== undefined)
    throw badRequest(`${path}/${unknown.slice(0, 60)}`, 'unknown', `An operation has ${[...keys].join(', ')}.`);
  if (!verbs.includes(String(operation.op)))
    throw badRequest(`${path}/op`, 'op', `“op” is one of ${verbs.join(', ')}.`);
  if (typeof operation.entity !== 'string' || !model.entities.has(operation.entity))
    throw badRequest(`${path}/entity`, 'entity', 'There is no such entity.');
  const isReference = typeof operation.id === 'object' && operation.id !== null && '$ref' in operation.id;
  if (
    operation.op !== 'create' &&
    !isReference &&
    !(typeof operation.id === 'string' && formats.uuid?.(operation.id))
  ) {
    throw badRequest(`${path}/id`, 'id', 'This is not the id of a record.');
  }
  if (operation.ref !== undefined && typeof operation.ref !== 'string')
    throw badRequest(`${path}/ref`, 'type', '“ref” is a text.');
  if (operation.version !== undefined && !Number.isInteger(operation.version))
    throw badRequest(`${path}/version`, 'type', '“version” is a whole number.');
  return operation as unknown as Operation;
}
