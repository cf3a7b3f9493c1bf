import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, caller, problemFaults } from '#tests/support/call.ts';
import { fill, signedInRoutes } from '#tests/support/routes.ts';
import { admin, startTestServer, type TestServer } from '#tests/support/server.ts';

const routes = await signedInRoutes();
const titles = (list: typeof routes) => list.map(({ method, path }) => [`${method} ${path}`, method, path] as const);
const withEntity = routes.filter(({ path }) => path.includes(':entity'));
const withId = routes.filter(({ path }) => path.includes(':id'));
const writing = routes.filter(({ method }) => method !== 'GET');
/** Routes whose body is a closed set of keys; that of a record is judged field by field. */
const commands = routes.filter(({ path }) => /\/(query|bulk|batch)$/.test(path));

const absent = '01890a5d-ac96-774b-bcce-b302099a8057';
let server: TestServer;
let parameters: Record<string, string>;
let before: number;

beforeAll(async () => {
  server = await startTestServer({ packages: ['shop'] });
  const { id } = (await server.call('POST', '/api/records/customer', { name: 'Kept' })).body;
  parameters = { entity: 'customer', id, kind: 'entity', name: 'customer', form: 'customer.main' };
  before = await server.rows('customer');
});

afterAll(() => server.stop());

function expectProblem(answer: Answer, status: number, code?: string): void {
  expect({ status: answer.status, faults: problemFaults(answer) }).toEqual({ status, faults: [] });
  if (code !== undefined) expect(answer.body.code).toBe(code);
}

test('the table of routes is read from the routers', () => {
  const listed = routes.map(({ method, path }) => `${method} ${path}`);
  expect(listed).toContain('PATCH /api/records/:entity/:id');
  expect(listed).toContain('POST /api/batch');
  expect(listed).toContain('GET /api/forms/:entity/:form');
  expect(listed.length).toBeGreaterThanOrEqual(17);
});

describe('without a session', () => {
  test.each(titles(routes))('%s is 401', async (_, method, path) => {
    expectProblem(await server.anonymous(method, fill(path, parameters)), 401, 'unauthenticated');
  });

  test.each(titles(routes))('%s with a token that was never given out is 401', async (_, method, path) => {
    const headers = { authorization: `Bearer fw_${'x'.repeat(43)}` };
    expectProblem(await server.anonymous(method, fill(path, parameters), undefined, headers), 401);
  });

  test('a path that does not exist says no more than one that does', async () => {
    expectProblem(await server.anonymous('GET', '/api/nothing'), 401, 'unauthenticated');
  });
});

describe('lured by a page of another site', () => {
  test.each(titles(writing))('%s is 403', async (_, method, path) => {
    const sent = await server.anonymous('POST', '/api/auth/sign-in/email', admin);
    const cookie = sent.headers.getSetCookie()[0]!.split(';')[0]!;
    const foreign = { cookie, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expectProblem(await server.anonymous(method, fill(path, parameters), undefined, foreign), 403, 'foreign-origin');
  });
});

describe('what is not there', () => {
  test.each(titles(withEntity))('%s of an unknown entity is 404', async (_, method, path) => {
    for (const entity of ['nothing', '__proto__', 'constructor', '_history', 'Customer', "customer'--"]) {
      const url = fill(path, { ...parameters, entity: encodeURIComponent(entity) });
      expectProblem(await server.call(method, url, method === 'GET' ? undefined : {}), 404, 'entity');
    }
  });

  test.each(titles(withId))('%s of an unknown record is 404', async (_, method, path) => {
    for (const id of [absent, 'nothing', '0', "' OR 1=1 --"]) {
      const url = fill(path, { ...parameters, id: encodeURIComponent(id) });
      expectProblem(await server.call(method, url, method === 'PATCH' ? { name: 'New' } : undefined), 404, 'missing');
    }
  });

  test.each([
    ['GET', '/api/metadata/entity/nothing'],
    ['GET', '/api/metadata/nothing/customer'],
    ['GET', '/api/metadata/__proto__/constructor'],
    ['GET', '/api/forms/customer/order.main'],
    ['GET', '/api/nothing'],
    ['PUT', '/api/records/customer'],
    ['GET', '/nothing'],
    ['POST', '/'],
  ])('%s %s is 404', async (method, path) => {
    expectProblem(await server.call(method, path), 404);
  });
});

describe('malformed', () => {
  test.each(titles(routes))('%s with an unknown query parameter is 400 and names it', async (_, method, path) => {
    const answer = await server.call(method, `${fill(path, parameters)}?nothing=1`, method === 'GET' ? undefined : {});
    expectProblem(answer, 400, 'query');
    expect(answer.body.errors[0]?.path).toBe('?nothing');
  });

  test.each(titles(commands))('%s with an unknown key is 400 and names it', async (_, method, path) => {
    const answer = await server.call(method, fill(path, parameters), { nothing: 1 });
    expectProblem(answer, 400, 'unknown');
    expect(answer.body.errors[0]?.path).toBe('/nothing');
  });

  test.each(titles(writing))('%s with a body that is not JSON is 415', async (_, method, path) => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'json']) {
      const answer = await server.call(method, fill(path, parameters), 'name=x', { 'content-type': type });
      expectProblem(answer, 415, 'content-type');
    }
  });

  test.each(titles(writing))('%s with broken JSON is 400', async (_, method, path) => {
    for (const text of ['{', '{"name": "x"', '{"a": NaN}', "{'a': 1}", '{"a": 01}', '{"a": "\n"}', 'undefined']) {
      expectProblem(await server.call(method, fill(path, parameters), text), 400, 'json');
    }
  });

  test.each(titles(writing))('%s nested a hundred thousand deep is 400', async (_, method, path) => {
    const text = `{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expectProblem(await server.call(method, fill(path, parameters), text), 400, 'depth');
  });

  test.each(titles(writing))('%s with too large a body is 413', async (_, method, path) => {
    const text = JSON.stringify({ name: 'x'.repeat(11 * 1024 * 1024) });
    expectProblem(await server.call(method, fill(path, parameters), text), 413, 'too-large');
  });

  test('a body of another character set, or packed in an unknown way, is 415', async () => {
    const send = (headers: Record<string, string>) => server.call('POST', '/api/records/customer', '{}', headers);
    expectProblem(await send({ 'content-type': 'application/json; charset=latin1' }), 415);
    expectProblem(await send({ 'content-encoding': 'zip' }), 415);
  });

  test('a body that unpacks to more than is allowed is 413', async () => {
    const { gzipSync } = await import('node:zlib');
    const response = await fetch(`${server.url}/api/records/customer`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${server.token}`,
        'content-type': 'application/json',
        'content-encoding': 'gzip',
      },
      body: gzipSync(JSON.stringify({ name: ' '.repeat(50 * 1024 * 1024) })),
    });
    expect([response.status, response.headers.get('content-type')]).toEqual([413, 'application/problem+json']);
  });

  test.each(['/api/records/customer/%E0%A4%A', '/api/records/%', '/api/metadata/entity/%ff'])(
    'the address %s is 400',
    async (path) => expectProblem(await server.call('GET', path), 400, 'url'),
  );

  test.each([
    ['?limit=1&limit=2', '?limit'],
    ['?limit[]=1', '?limit[]'],
    ['?q=%00', '?q'],
    ['?q=%ED%A0%80%EF%BF%BE%00', '?q'],
    ['?filter={', '/filter'],
    ['?filter={"nothing":1}', '/filter/nothing'],
    ['?filter={"==":[{"var":"nothing"},1]}', '/filter/==/0/var'],
    ['?filter={"==":[{"var":"__proto__"},1]}', '/filter/==/0/var'],
    ['?filter={"==":[{"var":"since"},1]}', '/filter/=='],
    ['?limit=0', '/limit'],
    ['?limit=501', '/limit'],
    ['?limit=many', '/limit'],
    ['?limit=1.5', '/limit'],
    ['?limit=0x10', '/limit'],
    ['?limit=1e2', '/limit'],
    ['?limit=', '/limit'],
    ['?sort=nothing', '/sort'],
    ['?sort=name;drop table', '/sort'],
    ['?fields=nothing', '/fields'],
    ['?fields=owner.nothing', '/fields'],
    ['?fields=name.first', '/fields'],
    ['?cursor=nothing', '/cursor'],
    ['?count=many', '/count'],
    ['?view=nothing', '/view'],
    ['?view=order.open', '/view'],
    ['?deleted=maybe', '?deleted'],
    [`?q=${'x'.repeat(201)}`, '/q'],
  ])('a list with %s is 400 at %s', async (query, path) => {
    const answer = await server.call(
      'GET',
      `/api/records/customer${query.startsWith('?filter') ? encodeURI(query) : query}`,
    );
    expectProblem(answer, 400);
    expect(answer.body.errors[0]?.path).toBe(path);
  });

  test.each([
    ['{"filter":{"nothing":1}}', '/filter/nothing'],
    ['{"sort":"name"}', '/sort'],
    ['{"sort":[1]}', '/sort'],
    ['{"fields":{}}', '/fields'],
    ['{"limit":"50"}', '/limit'],
    ['{"limit":1e400}', '/limit'],
    ['{"q":5}', '/q'],
    ['{"view":[]}', '/view'],
    ['{"cursor":{}}', '/cursor'],
    ['{"count":true}', '/count'],
    ['{"deleted":"yes"}', '/deleted'],
    ['[]', ''],
    ['null', ''],
    ['"x"', ''],
  ])('a query of %s is 400 at %s', async (text, path) => {
    const answer = await server.call('POST', '/api/records/customer/query', text);
    expectProblem(answer, 400);
    expect(answer.body.errors[0]?.path).toBe(path);
  });

  test.each([
    [{}, ''],
    [{ ids: [], filter: true, delete: true }, ''],
    [{ ids: ['x'], delete: true }, '/ids/0'],
    [{ ids: 'x', delete: true }, '/ids'],
    [{ ids: [] }, ''],
    [{ ids: [], set: {}, delete: true }, ''],
    [{ ids: [absent], set: { name: 'x' }, delete: 'yes' }, '/delete'],
    [{ ids: [absent], delete: false }, ''],
    [{ filter: { nothing: 1 }, delete: true }, '/filter/nothing'],
  ])('a bulk change of %j is 400 at “%s”', async (body, path) => {
    const answer = await server.call('POST', '/api/records/customer/bulk', body);
    expectProblem(answer, 400);
    expect(answer.body.errors[0]?.path).toBe(path);
  });

  test.each([
    [{}, '/operations'],
    [{ operations: {} }, '/operations'],
    [{ operations: [1] }, '/operations/0'],
    [{ operations: [{}] }, '/operations/0/op'],
    [{ operations: [{ op: 'create' }] }, '/operations/0/entity'],
    [{ operations: [{ op: 'create', entity: 'nothing' }] }, '/operations/0/entity'],
    [{ operations: [{ op: 'create', entity: '__proto__' }] }, '/operations/0/entity'],
    [{ operations: [{ op: 'drop', entity: 'customer' }] }, '/operations/0/op'],
    [{ operations: [{ op: 'update', entity: 'customer', data: {} }] }, '/operations/0/id'],
    [{ operations: [{ op: 'delete', entity: 'customer', id: 'x' }] }, '/operations/0/id'],
    [{ operations: [{ op: 'create', entity: 'customer', nothing: 1 }] }, '/operations/0/nothing'],
    [{ operations: [{ op: 'create', entity: 'customer', ref: 1 }] }, '/operations/0/ref'],
    [{ operations: [{ op: 'update', entity: 'customer', id: absent, version: '1' }] }, '/operations/0/version'],
    [{ operations: [], atomic: 'no' }, '/atomic'],
    [{ operations: Array.from({ length: 1001 }, () => ({ op: 'create', entity: 'customer' })) }, '/operations'],
  ])('a batch of %j is 400 at “%s”', async (body, path) => {
    const answer = await server.call('POST', '/api/batch', body);
    expectProblem(answer, 400);
    expect(answer.body.errors[0]?.path).toBe(path);
  });

  test.each(['x', '"x"', '-1', '1.5', '"1", "2"'])('If-Match: %s is 400', async (version) => {
    const path = `/api/records/customer/${parameters.id}`;
    expectProblem(await server.call('PATCH', path, { name: 'New' }, { 'if-match': version }), 400, 'if-match');
  });

  test('an Idempotency-Key without end is 400', async () => {
    const headers = { 'idempotency-key': 'x'.repeat(201) };
    expectProblem(await server.call('POST', '/api/records/customer', { name: 'New' }, headers), 400, 'header');
  });

  test('a history cursor of another kind is 400', async () => {
    expectProblem(await server.call('GET', `/api/records/customer/${parameters.id}/history?cursor=x`), 400, 'cursor');
  });

  test('a search text without end is 400', async () => {
    expectProblem(await server.call('GET', `/api/search?q=${'x'.repeat(201)}`), 400, 'q');
  });
});

test('nothing of all this was stored, changed, or logged as unexpected', async () => {
  expect(await server.rows('customer')).toBe(before);
  const kept = await caller(server.url, { authorization: `Bearer ${server.token}` })(
    'GET',
    `/api/records/customer/${parameters.id}`,
  );
  expect([kept.body.version, kept.body.name]).toEqual([1, 'Kept']);
  expect(server.failures).toEqual([]);
});
