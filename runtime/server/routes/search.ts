import { Router } from 'express';
import { searchAll } from '#engine/records/search-all.ts';
import { queryOf } from '../parameters.ts';
import { badRequest } from '../problem.ts';
import { sceneOf } from '../request.ts';
import { sendJson } from './answer.ts';

/** `/api/search`: the words of `q` in every entity that can be searched. */
export const search = Router();

search.get('/', async (request, response) => {
  const { q = '' } = queryOf(request, ['q']);
  if (q.length > 200) throw badRequest('?q', 'q', 'The search text may have at most 200 characters.');
  sendJson(response, 200, { items: await searchAll(sceneOf(request, response), q) });
});
