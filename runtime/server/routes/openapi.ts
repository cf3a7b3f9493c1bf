import { Router } from 'express';
import { accessOf } from '#engine/access/access.ts';
import { describeApi } from '../openapi/describe.ts';
import { queryOf } from '../parameters.ts';
import { callerOf, signedIn } from '../request.ts';
import { sendJson } from './answer.ts';

/** `/api/openapi.json`: the interface of this workspace as the caller may use it. */
export const openapi = Router();

openapi.get('/', (request, response) => {
  queryOf(request, []);
  const caller = callerOf(request, response, 'api');
  sendJson(response, 200, describeApi(signedIn(response).workspace.current().model, accessOf(caller), caller.locale));
});
