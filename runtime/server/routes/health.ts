import { Router } from 'express';
import type { Workspace } from '#engine/workspace.ts';
import { sendJson } from './answer.ts';

/** `/healthz`: the process lives. `/readyz`: the database answers and a release is loaded. */
export function health(workspace: Workspace): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => sendJson(response, 200, { status: 'ok' }));
  router.get('/readyz', async (_request, response) => {
    try {
      await workspace.database.run({ text: 'SELECT 1' }, []);
      sendJson(response, 200, { status: 'ready', release: workspace.current().model.release });
    } catch {
      response.setHeader('Retry-After', '2');
      sendJson(response, 503, { status: 'waiting', reason: 'The database cannot be reached.' });
    }
  });
  return router;
}
