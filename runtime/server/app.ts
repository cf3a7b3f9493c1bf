import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import type { Workspace } from '#engine/workspace.ts';
import { createAuth } from './auth/auth.ts';
import { sameOrigin } from './auth/same-origin.ts';
import { jsonBody } from './json-body.ts';
import { problemHandler, sendProblem } from './problem.ts';
import { type Locals, nameRequest } from './request.ts';
import { batch } from './routes/batch.ts';
import { browserApp } from './routes/browser-app.ts';
import { forms } from './routes/forms.ts';
import { health } from './routes/health.ts';
import { me } from './routes/me.ts';
import { metadata } from './routes/metadata.ts';
import { openapi } from './routes/openapi.ts';
import { records } from './routes/records.ts';
import { search } from './routes/search.ts';
import { apiHeaders, pageHeaders } from './security-headers.ts';

export interface ServerOptions {
  readonly workspace: Workspace;
  readonly secret: string;
  readonly publicUrl: string;
  /** Folder of the built browser app; null serves the API alone. */
  readonly appFolder: string | null;
  /** Hears of everything that was not expected, with the id its answer carries. */
  readonly onError: (error: unknown, requestId: string) => void;
}

/** Bodies above these sizes are refused with 413 before they are read. */
const limits = { record: '1mb', batch: '10mb' } as const;

/** The HTTP interface of a workspace (see the contract in README, HTTP). */
export function createServer(options: ServerOptions): Express {
  const { workspace, secret, publicUrl } = options;
  const secure = publicUrl.startsWith('https:');
  const auth = createAuth({ database: workspace.database, schema: workspace.schema, secret, publicUrl, secure });
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(nameRequest, compressed());
  app.use('/api', apiHeaders(secure));
  app.use(health(workspace));
  app.use('/api/auth', auth.handler);
  app.use('/api', sameOrigin(publicUrl), requireSignIn(auth.identify, workspace));
  app.use('/api/batch', jsonBody(limits.batch), batch);
  app.use('/api', jsonBody(limits.record));
  app.use('/api/records', records);
  app.use('/api/metadata', metadata);
  app.use('/api/forms', forms);
  app.use('/api/search', search);
  app.use('/api/me', me);
  app.use('/api/openapi.json', openapi);
  app.use('/api', noRoute);
  if (options.appFolder !== null) app.use(pageHeaders(secure), browserApp(options.appFolder));
  app.use(noRoute);
  app.use(problemHandler(options.onError));
  return app;
}

/** Compresses for those who ask for it; programs on the same network mostly do not, and are spared the wrapping. */
function compressed(): RequestHandler {
  const compress = compression({ threshold: 2_048 });
  return (request, response, next) => {
    if (request.headers['accept-encoding'] === undefined) next();
    else compress(request, response, next);
  };
}

const noRoute: RequestHandler = (request, response) =>
  sendProblem(request, response, {
    status: 404,
    code: 'route',
    detail: `There is no ${request.method} ${`${request.baseUrl}${request.path}`.slice(0, 100)}.`,
  });

type Identify = ReturnType<typeof createAuth>['identify'];

function requireSignIn(identify: Identify, workspace: Workspace): RequestHandler {
  return async (request, response, next) => {
    const identity = await identify(request);
    if (identity === null) {
      return sendProblem(request, response, {
        status: 401,
        code: 'unauthenticated',
        detail: 'Sign in, or send a valid token as “Authorization: Bearer …”.',
      });
    }
    Object.assign(response.locals, { identity, workspace } satisfies Locals);
    next();
  };
}
