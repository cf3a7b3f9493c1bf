import express, { type ErrorRequestHandler, type Express, type Response } from 'express';
import type pg from 'pg';
import { compileChange } from './change.ts';
import { compileCreate } from './create.ts';
import { compileList } from './list.ts';
import { compileRead } from './read.ts';
import { compileSignIn } from './sign-in.ts';
import { faultsOf, isChange, isNew } from './validate.ts';

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** Opportunities: read, create, change, list. */
export function createApp(pool: pg.Pool, schema: string): Express {
  const read = compileRead(pool, schema);
  const create = compileCreate(pool, schema);
  const change = compileChange(pool, schema);
  const list = compileList(pool, schema);
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.get(
    '/readyz',
    async (_request, response) => void response.json((await pool.query('SELECT true AS ready')).rows[0]),
  );
  app.use('/api', compileSignIn(pool, schema));
  app.use('/api', express.json({ limit: '1mb' }));

  app.get('/api/records/opportunity', async (request, response) => {
    const answer = await list(request.query);
    if (answer === null) return refuse(response, 400, 'The list cannot be made with these parameters.');
    response.json(answer);
  });
  app.get('/api/records/opportunity/:id', async (request, response) => {
    const record = uuid.test(request.params.id) ? await read(request.params.id) : null;
    if (record === null) return refuse(response, 404, 'There is no such record.');
    response.set('ETag', `"${record.version}"`).json(record);
  });
  app.post('/api/records/opportunity', async (request, response) => {
    if (!isNew(request.body)) return refuse(response, 422, 'The record breaks rules.', faultsOf(isNew));
    const record = await create(request.body, response.locals.user.id);
    if (record === null) return refuse(response, 422, 'A link leads nowhere.');
    response.status(201).set('ETag', `"${record.version}"`).json(record);
  });
  app.patch('/api/records/opportunity/:id', async (request, response) => {
    if (!uuid.test(request.params.id)) return refuse(response, 404, 'There is no such record.');
    if (!isChange(request.body)) return refuse(response, 422, 'The record breaks rules.', faultsOf(isChange));
    const version = /^"(\d{1,9})"$/.exec(request.headers['if-match'] ?? '')?.[1];
    const record = await change(
      request.params.id,
      request.body,
      response.locals.user.id,
      version ? Number(version) : null,
    );
    if (record === null) return refuse(response, 409, 'The record is gone, or others have changed it.');
    response.set('ETag', `"${record.version}"`).json(record);
  });
  app.use(failed);
  return app;
}

function refuse(response: Response, status: number, detail: string, errors: readonly unknown[] = []): void {
  response.status(status).type('application/problem+json').send(JSON.stringify({ status, detail, errors }));
}

const failed: ErrorRequestHandler = (error, _request, response, _next) => {
  if (typeof error.status !== 'number') console.error(error);
  refuse(response, error.status ?? 500, error.status ? error.message : 'Something went wrong.');
};
