import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Call } from '#tests/support/call.ts';
import { startTestServer, type TestServer } from '#tests/support/server.ts';

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, object>>;
}

interface Description {
  readonly openapi: string;
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, Operation>> & { readonly parameters?: Operation['parameters'] }>
  >;
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly securitySchemes: Readonly<Record<string, { readonly name?: string }>>;
  };
}

const standardFormats = {
  date: /^\d{4}-\d\d-\d\d$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
  uuid: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/,
  email: /^\S+@\S+$/,
  uri: (text: string) => URL.canParse(text),
  phone: true,
  color: true,
} as const;

const verbs = ['get', 'post', 'patch', 'put', 'delete'];
let server: TestServer;
let call: Call;
let described: Description;

beforeAll(async () => {
  server = await startTestServer({ packages: ['shop'] });
  ({ call } = server);
  described = (await call('GET', '/api/openapi.json')).body as unknown as Description;
});
afterAll(() => server.stop());

const operations = () =>
  Object.entries(described.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([verb]) => verbs.includes(verb))
      .map(([verb, operation]) => ({ path, verb, operation: operation as Operation, shared: item.parameters ?? [] })),
  );

test('every reference leads somewhere', () => {
  const references = [...JSON.stringify(described).matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target!);
  expect(references.length).toBeGreaterThan(50);
  const lost = [...new Set(references)].filter((reference) => {
    const steps = reference.replace(/^#\//, '').split('/');
    return (
      steps.reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], described) ===
      undefined
    );
  });
  expect(lost).toEqual([]);
});

test('every operation has a name of its own, its path parameters and an answer for what goes wrong', () => {
  expect(described.openapi).toBe('3.1.0');
  const ids = operations().map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { path, verb, operation, shared } of operations()) {
    const given = [...shared, ...(operation.parameters ?? [])]
      .filter((one) => one.in === 'path')
      .map(({ name }) => name);
    const needed = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect([path, verb, given]).toEqual([path, verb, needed]);
    expect(operation.responses).toHaveProperty('default');
  }
});

test('every path answers as it says', async () => {
  const absent = '01890a5d-ac96-774b-bcce-b302099a8057';
  for (const { path, verb, operation } of operations()) {
    const body = operation.requestBody ? {} : undefined;
    const { status, body: answer } = await call(verb.toUpperCase(), path.replace('{id}', absent), body);
    const foreseen =
      status in operation.responses || ('default' in operation.responses && status >= 400 && status < 500);
    expect([verb, path, status, foreseen, answer.code === 'route']).toEqual([verb, path, status, true, false]);
  }
});

test('describes every entity of the workspace', () => {
  for (const entity of server.workspace.current().model.entities.keys()) {
    expect(described.paths).toHaveProperty([`/api/records/${entity}`]);
    expect(described.components.schemas).toHaveProperty([`${entity}_write`]);
  }
});

test('records are as their schemas say, read and written', async () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats: standardFormats });
  ajv.addSchema({ $id: 'api', components: described.components });
  const judge = (name: string, value: unknown) => {
    const validate = ajv.getSchema(`api#/components/schemas/${name}`)!;
    return validate(value) ? [] : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
  for (const name of Object.keys(described.components.schemas))
    expect([name, ajv.getSchema(`api#/components/schemas/${name}`)]).toEqual([name, expect.any(Function)]);

  const { id: customer } = (await call('POST', '/api/records/customer', { name: 'Linked' })).body;
  const full = {
    text: 'ab',
    rich_text: '<p>x</p>',
    email: 'a@example.com',
    phone: '+49 30 1234',
    url: 'https://a.example/b',
    color: '#1677ff',
    integer: 5,
    decimal: 1.25,
    currency: 2.5,
    percent: 50,
    rating: 3,
    duration: 60,
    date: '2026-02-28',
    datetime: '2026-02-28T10:00:00Z',
    time: '10:00:00',
    boolean: false,
    select: 'north',
    multi_select: ['north'],
    lookup: customer,
    any_lookup: { entity: 'customer', id: customer },
    multi_lookup: [customer],
    user: server.adminId,
    address: { street: 'A 1', city: 'B' },
    person_name: { first: 'Ada' },
    geo: { lat: 1, lng: 2 },
    json: { a: [1, null] },
  };
  expect(judge('specimen_write', full)).toEqual([]);
  expect(judge('specimen_write', { ...full, nothing: 1 })).not.toEqual([]);
  expect(judge('specimen_write', { ...full, rating: null, select: null, lookup: null })).toEqual([]);
  const whole = (await call('POST', '/api/records/specimen', full)).body;
  const blank = (await call('POST', '/api/records/specimen', { text: 'ab' })).body;
  expect([judge('specimen', whole), judge('specimen', blank)]).toEqual([[], []]);
  expect(judge('problem', (await call('POST', '/api/records/specimen', {})).body)).toEqual([]);
});

test('names the cookie that signs in', async () => {
  const { email, password } = (await import('#tests/support/server.ts')).admin;
  const sent = await server.anonymous('POST', '/api/auth/sign-in/email', { email, password });
  const name = sent.headers.getSetCookie()[0]?.split('=')[0];
  expect(described.components.securitySchemes.session?.name).toBe(name);
});

test('speaks the language asked for', async () => {
  const { text } = await call('GET', '/api/openapi.json', undefined, { 'accept-language': 'zh-CN' });
  expect(text).toContain('信用额度');
});
