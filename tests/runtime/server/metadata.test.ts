import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Package } from '#metadata/package.ts';
import type { Body, Call } from '#tests/support/call.ts';
import { startTestServer, type TestServer, testPackage } from '#tests/support/server.ts';

let server: TestServer;
let call: Call;
beforeAll(async () => {
  server = await startTestServer({ packages: ['shop'] });
  ({ call } = server);
});
afterAll(() => server.stop());

const chinese = { 'accept-language': 'zh-CN' };

describe('metadata', () => {
  test('of everything in force, by kind and name', async () => {
    const { body, headers } = await call('GET', '/api/metadata');
    expect(headers.get('etag')).toBe(`"r${body.release}"`);
    expect(body.packages).toMatchObject([{ name: 'core' }, { name: 'shop', version: '1.0.0' }]);
    const { entities, options, views, forms, apps } = body as unknown as Record<string, Record<string, Body>>;
    expect(Object.keys(entities!)).toEqual(expect.arrayContaining(['user', 'order', 'case', 'customer']));
    expect(Object.keys(options!)).toContain('region');
    expect([views!['order.open']?.entity, forms!['customer.main']?.entity, apps!.shop?.kind]).toEqual([
      'order',
      'customer',
      'app',
    ]);
    expect(JSON.stringify(body)).not.toContain('office@acme.example');
  });

  test('of one document', async () => {
    const { body } = await call('GET', '/api/metadata/entity/customer');
    expect(body).toMatchObject({
      kind: 'entity',
      name: 'customer',
      fields: { name: { type: 'text', required: true } },
    });
    expect(Object.keys(body.fields as object)).toEqual([
      'name',
      'email',
      'region',
      'since',
      'credit',
      'active',
      'notes',
    ]);
  });

  test('of one entity, with all that its screens need', async () => {
    const { body } = await call('GET', '/api/metadata?entity=customer');
    expect(body).toMatchObject({
      entity: { name: 'customer' },
      options: { region: { options: [{ value: 'north' }, { value: 'south' }] } },
      forms: ['customer.main'],
      labels: { customer: { title: 'name', label: { 'zh-CN': '客户' } }, order: { title: 'reference' } },
    });
    expect(body.views).toMatchObject([{ name: 'customer.all', layout: 'table' }]);
    const order = (await call('GET', '/api/metadata?entity=order')).body;
    expect(order.views).toMatchObject([{ name: 'order.open' }]);
    expect(Object.keys(order.labels as object)).toEqual(
      expect.arrayContaining(['order', 'customer', 'order_line', 'case']),
    );
    expect((await call('GET', '/api/metadata?entity=nothing')).status).toBe(404);
  });

  test('is not sent again until a release changes it', async () => {
    for (const path of ['/api/metadata', '/api/metadata?entity=order', '/api/metadata/entity/order']) {
      const first = await call('GET', path);
      const tag = first.headers.get('etag')!;
      for (const known of [tag, `W/${tag}`, `"old", ${tag}`, '*']) {
        const again = await call('GET', path, undefined, { 'if-none-match': known });
        expect([path, known, again.status, again.text]).toEqual([path, known, 304, '']);
      }
      expect((await call('GET', path, undefined, { 'if-none-match': '"r1"' })).status).toBe(200);
    }
  });
});

describe('forms', () => {
  test('speak the language asked for', async () => {
    const english = (await call('GET', '/api/forms/customer')).body as unknown as Form;
    expect(english.schema.required).toEqual(['name']);
    expect(english.schema.properties.region).toMatchObject({
      title: 'Region',
      oneOf: [{ const: 'north', title: 'North' }, {}],
    });
    const named = (await call('GET', '/api/forms/customer/customer.main', undefined, chinese)).body as unknown as Form;
    expect(named.schema.properties.region).toMatchObject({
      title: '地区',
      oneOf: [{ title: '北方' }, { title: '南方' }],
    });
    expect(named.uiSchema['ui:options']).toMatchObject({
      form: 'customer.main',
      tabs: [{ label: '概览', sections: [{ label: '基本信息', columns: 2 }] }],
    });
    expect(Object.keys(named.schema.properties)).toEqual(['name', 'email', 'region', 'credit']);
  });

  test('exist for every entity, with every field of a type that stores a value', async () => {
    for (const entity of ['user', 'order', 'case', 'order_line', 'task', 'note']) {
      const { status, body } = await call('GET', `/api/forms/${entity}`);
      expect([entity, status, Object.keys((body as unknown as Form).schema.properties).length > 0]).toEqual([
        entity,
        200,
        true,
      ]);
    }
    const { schema, uiSchema } = (await call('GET', '/api/forms/specimen')).body as unknown as Form;
    expect(Object.keys(schema.properties)).toEqual(
      expect.arrayContaining(['text', 'geo', 'multi_lookup', 'any_lookup', 'json']),
    );
    for (const name of Object.keys(schema.properties))
      expect([name, uiSchema[name]?.['ui:widget']]).toEqual([name, expect.any(String)]);
    expect(schema.required).toEqual(['text']);
  });
});

interface Form {
  readonly schema: { readonly properties: Readonly<Record<string, object>>; readonly required: readonly string[] };
  readonly uiSchema: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

describe('me', () => {
  test('says who, where and what there is to work in', async () => {
    const { body } = await call('GET', '/api/me');
    expect(body).toMatchObject({
      user: { id: server.adminId, name: 'Admin', email: 'admin@example.com' },
      roles: [],
      locale: 'en',
      zone: 'UTC',
      workspace: 'main',
    });
    const [shop] = body.apps as Body[];
    expect(shop).toMatchObject({
      name: 'shop',
      navigation: [
        { name: 'customers', entity: 'customer', icon: 'shop', label: { en: 'Customers', 'zh-CN': '客户' } },
        {
          name: 'selling',
          items: [
            { entity: 'order', label: { en: 'Orders' } },
            { view: 'order.open', label: { en: 'Open orders' } },
          ],
        },
      ],
    });
  });

  test('follows the language and zone of the user', async () => {
    await call('PATCH', `/api/records/user/${server.adminId}`, { locale: 'zh-CN', zone: 'Asia/Shanghai' });
    expect((await call('GET', '/api/me')).body).toMatchObject({ locale: 'zh-CN', zone: 'Asia/Shanghai' });
    await call('PATCH', `/api/records/user/${server.adminId}`, { locale: 'en', zone: null });
  });
});

describe('health', () => {
  test('is open to all and tells nothing else', async () => {
    const health = await server.anonymous('GET', '/healthz');
    expect([health.status, health.body]).toEqual([200, { status: 'ok' }]);
    const ready = await server.anonymous('GET', '/readyz');
    expect([ready.status, ready.body]).toEqual([
      200,
      { status: 'ready', release: server.workspace.current().model.release },
    ]);
  });

  test('every answer carries an id, the caller’s own where it is one', async () => {
    const given = await server.anonymous('GET', '/healthz', undefined, { 'x-request-id': 'abc-12345678' });
    expect(given.headers.get('x-request-id')).toBe('abc-12345678');
    const odd = await server.anonymous('GET', '/healthz', undefined, { 'x-request-id': '<script>' });
    expect(odd.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
  });
});

test('answers with data may neither be guessed at, framed nor run', async () => {
  for (const path of ['/api/me', '/api/records/customer', '/api/nothing']) {
    const { headers } = await call('GET', path);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect([headers.get('x-content-type-options'), headers.get('x-powered-by')]).toEqual(['nosniff', null]);
  }
});

describe('a new release', () => {
  type Fields = Extract<Package['documents'][number], { kind: 'entity' }>['fields'];

  /** The package `shop` with other fields of its customers. */
  async function shopWith(version: string, change: (fields: Fields) => object): Promise<Package> {
    const { manifest, documents } = await testPackage('shop');
    const changed = documents.map((document) =>
      document.kind === 'entity' && document.name === 'customer'
        ? { ...document, fields: { ...document.fields, ...change(document.fields) } }
        : document,
    );
    return { manifest: { ...manifest, version }, documents: changed };
  }

  test('that changes types fails no request and keeps the records', async () => {
    const made = await call('POST', '/api/records/customer', { name: 'Stays', credit: 12.34 });
    const path = `/api/records/customer/${made.body.id}`;
    const calls = [
      () => call('GET', path),
      () => call('GET', '/api/records/customer?sort=name&fields=name,credit&limit=500'),
      () => call('PATCH', path, { notes: `${Math.random()}` }),
      () => batch({ op: 'update', entity: 'customer', id: made.body.id, data: { notes: `${Math.random()}` } }),
      () => batch({ op: 'create', entity: 'customer', data: { name: 'Another', credit: 1 } }),
    ];
    const batch = (operation: object) => call('POST', '/api/batch', { operations: [operation] });
    // Often enough that every connection of the pool keeps the plans of these statements.
    const rush = () => Promise.all(Array.from({ length: 100 }, (_, n) => calls[n % calls.length]!()));
    await rush();
    const { version } = (await call('GET', path)).body;
    const published = await server.apply(
      await shopWith('1.1.0', ({ credit }) => ({ credit: { ...credit, precision: 16, scale: 4 } })),
    );
    expect(published).toMatchObject({ problems: [], release: { number: 3 } });
    const answers = await rush();
    expect(answers.filter(({ status }) => ![200, 201].includes(status))).toEqual([]);
    expect((await call('GET', path)).body).toMatchObject({ credit: 12.34, version: version + 40 });
    expect((await call('PATCH', path, { credit: 12.3456 })).body.credit).toBe(12.3456);
    const narrower = await server.apply(await shopWith('1.1.1', () => ({})));
    expect(narrower).toMatchObject({
      problems: [{ code: 'step-refused', document: 'entities/customer' }],
      release: null,
    });
    expect((await call('PATCH', path, { credit: 12.34 })).body.credit).toBe(12.34);
  });

  test('that adds fields and entities is served at once', async () => {
    const tag = (await call('GET', '/api/metadata')).headers.get('etag')!;
    const loyalty = { type: 'integer', label: 'Loyalty', default: 3 };
    const published = await server.apply(await shopWith('1.2.0', () => ({ loyalty })), 'library');
    expect(published).toMatchObject({ problems: [], release: { number: 4 } });
    expect((await call('POST', '/api/records/customer', { name: 'New' })).body.loyalty).toBe(3);
    expect((await call('POST', '/api/records/book', { title: 'Emma' })).status).toBe(201);
    const fresh = await call('GET', '/api/metadata', undefined, { 'if-none-match': tag });
    expect([fresh.status, fresh.body.release]).toEqual([200, 4]);
    expect((await call('GET', '/readyz')).body.release).toBe(4);
  });
});

test('nothing was unexpected', () => expect(server.failures).toEqual([]));
