import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, problemFaults } from '#tests/support/call.ts';
import { type Hostile, hostileRecords } from '#tests/support/hostile-records.ts';
import { startTestServer, type TestServer } from '#tests/support/server.ts';

const ids = {
  customer: '01890a5d-ac96-774b-bcce-000000000001',
  deletedCustomer: '01890a5d-ac96-774b-bcce-000000000002',
  user: '01890a5d-ac96-774b-bcce-000000000003',
} as const;
const victim = '01890a5d-ac96-774b-bcce-000000000004';
const records = hostileRecords(ids);

let server: TestServer;
let before: string;

beforeAll(async () => {
  server = await startTestServer({ packages: ['shop'] });
  const { call } = server;
  await call('POST', '/api/records/customer', { id: ids.customer, name: 'Known' });
  await call('POST', '/api/records/customer', { id: ids.deletedCustomer, name: 'Gone' });
  await call('DELETE', `/api/records/customer/${ids.deletedCustomer}`);
  await call('POST', '/api/records/user', { id: ids.user, name: 'Bob', email: 'bob@example.com' });
  await call('POST', '/api/records/specimen', { id: victim, text: 'whole', integer: 7, json: { a: 1 }, fixed: 'set' });
  before = await everything();
});

afterAll(() => server.stop());

/** Every row of every table that a record could leave a trace in. */
async function everything(): Promise<string> {
  const tables = ['specimen', 'customer', '_history', '_idempotency'];
  const rows = await Promise.all(
    tables.map((table) => server.workspace.database.query(`SELECT t.* FROM main.${table} t ORDER BY t`)),
  );
  return JSON.stringify(rows);
}

/** What is wrong with the answer to a hostile record; nothing, where it was refused as it should be. */
function faults({ path }: Hostile, answer: Answer): string[] {
  const refused = [400, 409, 413, 422].includes(answer.status) && answer.status !== 409;
  const told = answer.body.errors ?? [];
  const pointed = told.some((error) => error.path === path || error.path.startsWith(`${path}/`) || path === '');
  return [
    ...(refused ? [] : [`status ${answer.status}`]),
    ...problemFaults(answer),
    ...(told.length > 0 && pointed ? [] : [`points at ${JSON.stringify(told.slice(0, 3))}`]),
    ...(answer.text.length < 100_000 ? [] : ['an answer without end']),
  ];
}

test('there are at least three hundred, all different', () => {
  expect(new Set(records.map(({ text }) => text)).size).toBe(records.length);
  expect(records.length).toBeGreaterThanOrEqual(300);
});

describe('refuses to create', () => {
  test.each(records.map((record) => [record.name, record] as const))('%s', async (_, record) => {
    expect(faults(record, await server.call('POST', '/api/records/specimen', record.text))).toEqual([]);
  });
});

/** A change that names nothing changes nothing, and may say so. */
const changes = records.filter(({ text }) => text !== '{}');

test('refuses each as a change', async () => {
  const accepted: string[] = [];
  for (const record of changes) {
    const found = faults(record, await server.call('PATCH', `/api/records/specimen/${victim}`, record.text));
    if (found.length > 0) accepted.push(`${record.name}: ${found.join(', ')}`);
  }
  expect(accepted).toEqual([]);
});

/** A batch may have ten megabytes, and a json field takes what a request can hold. */
const inBatch = records.filter(({ name }) => name !== 'json of ten million characters');

test.each([true, false])('refuses each inside a batch (atomic: %s)', async (atomic) => {
  const accepted: string[] = [];
  for (const { name, text, path } of inBatch) {
    const answer = await server.call(
      'POST',
      '/api/batch',
      `{"atomic":${atomic},"operations":[{"op":"create","entity":"specimen","data":${text}}]}`,
    );
    const alone = answer.status === 200 ? answer.body.results[0]?.status : answer.status;
    const refused = alone !== undefined && [400, 413, 422].includes(alone);
    const told = answer.status === 200 ? answer.body.results[0]?.errors : answer.body.errors;
    if (!refused || told === undefined || told.length === 0) accepted.push(`${name}: ${answer.text.slice(0, 200)}`);
    else if (answer.status === 422 && !told.some((error) => error.path.startsWith(`/operations/0/data${path}`)))
      accepted.push(`${name}: ${JSON.stringify(told.slice(0, 3))}`);
  }
  expect(accepted).toEqual([]);
});

test('refuses each for a whole selection', async () => {
  const accepted: string[] = [];
  for (const record of changes) {
    const text = `{"ids":["${victim}"],"set":${record.text}}`;
    const answer = await server.call('POST', '/api/records/specimen/bulk', text);
    if (![400, 413, 422].includes(answer.status)) accepted.push(`${record.name}: ${answer.text.slice(0, 200)}`);
  }
  expect(accepted).toEqual([]);
});

test('a body that is no UTF-8 is refused, not mended', async () => {
  const body = Buffer.concat([Buffer.from('{"text":"ab'), Buffer.from([0xff, 0xfe, 0xc3]), Buffer.from('"}')]);
  const headers = { authorization: `Bearer ${server.token}`, 'content-type': 'application/json' };
  const response = await fetch(`${server.url}/api/records/specimen`, { method: 'POST', headers, body });
  expect([response.status, (await response.json()).code]).toEqual([400, 'utf-8']);
});

test('many hostile records at once are refused one by one', async () => {
  const some = records.filter(({ text }) => text.length < 10_000);
  const answers = await Promise.all(some.map(({ text }) => server.call('POST', '/api/records/specimen', text)));
  expect(answers.filter(({ status }) => ![400, 422].includes(status))).toEqual([]);
});

test('nothing was stored or changed, and nothing was unexpected', async () => {
  expect(await everything()).toBe(before);
  expect(server.failures).toEqual([]);
  expect(({} as { polluted?: true }).polluted).toBeUndefined();
});

describe('stores what only looks hostile, as it is', () => {
  const harmless = [
    "'; DROP TABLE specimen; --",
    "Robert'); DELETE FROM _history;--",
    '" OR ""="',
    '$1 $2 %s {{7*7}}',
    '<script>alert(1)</script>',
    '__proto__',
    'constructor',
    'null',
    'NaN',
    '\\u0000 \\x00 \\',
    '../../etc/passwd',
    '=HYPERLINK("http://a.example")',
    'لوحة المفاتيح 鍵盤 🎛️👩‍👩‍👧 e\u0301',
    '\u202Etxt.exe',
    'a\tb\nc',
    '\u{10FFFF}\uFFFE\uFEFF',
    ' spaces around ',
    '%00%0a',
  ];

  test.each(harmless)('%j', async (text) => {
    const sent = { text, long_text: text, json: { [text]: [text] }, address: { street: text } };
    const created = await server.call('POST', '/api/records/specimen', sent);
    expect(created.status).toBe(201);
    const path = `/api/records/specimen/${created.body.id}`;
    expect((await server.call('GET', path)).body).toMatchObject(sent);
    const found = await server.call('POST', '/api/records/specimen/query', {
      filter: { and: [{ '==': [{ var: 'text' }, text] }, { '==': [{ var: 'id' }, created.body.id] }] },
    });
    expect(found.body.items.map(({ id }) => id)).toEqual([created.body.id]);
    const [entry] = (await server.call('GET', `${path}/history`)).body.items;
    expect(entry).toMatchObject({ op: 'create', changes: { text: { old: null, new: text } } });
  });

  test('a json field keeps keys that other programs fear', async () => {
    const text = '{"text":"ab","json":{"__proto__":{"polluted":true},"constructor":1}}';
    const { status, body } = await server.call('POST', '/api/records/specimen', text);
    expect(status).toBe(201);
    const read = await server.call('GET', `/api/records/specimen/${body.id}`);
    expect(read.text).toContain('"__proto__": {"polluted": true}'.replaceAll(': ', ':'));
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
  });

  test('rich text keeps its letters and loses what could act', async () => {
    const rich_text =
      '<p>Hi <b>you</b></p><script>alert(1)</script><img src=x onerror="alert(1)"><a href="javascript:x">y</a>';
    const { body } = await server.call('POST', '/api/records/specimen', { text: 'ab', rich_text });
    expect(body.rich_text).toContain('<p>Hi <b>you</b></p>');
    expect(body.rich_text).not.toMatch(/script|onerror|javascript/);
  });

  test('edges of what is allowed', async () => {
    const edges = {
      text: 'ab',
      code: 'ABC-123',
      long_text: 'x'.repeat(100_000),
      integer: -10,
      decimal: '12345678.25',
      date: '2024-02-29',
      datetime: '9999-12-30T23:59:59.999Z',
      time: '23:59:59',
      multi_select: ['south', 'north'],
      geo: { lat: -90, lng: 180 },
      multi_lookup: [ids.customer],
      any_lookup: { entity: 'customer', id: ids.customer },
      lookup: { by: { name: 'Known' } },
    };
    const { status, body } = await server.call('POST', '/api/records/specimen', edges);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...edges,
      decimal: 12345678.25,
      lookup: { id: ids.customer, title: 'Known' },
      any_lookup: { entity: 'customer', id: ids.customer, title: 'Known' },
      multi_lookup: [{ id: ids.customer, title: 'Known' }],
    });
  });
});
