import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Body, type Call, caller, verdict } from '#tests/support/call.ts';
import { startTestServer, type TestServer } from '#tests/support/server.ts';

let server: TestServer;
let call: Call;
beforeAll(async () => {
  server = await startTestServer({ packages: ['shop'] });
  ({ call } = server);
});
afterAll(() => server.stop());

async function create(entity: string, record: object): Promise<Body> {
  const answer = await call('POST', `/api/records/${entity}`, record);
  expect(verdict(answer)).toBe('201');
  return answer.body;
}

const pathOf = (entity: string, { id }: { id: string }) => `/api/records/${entity}/${id}`;
const admin = () => ({ id: server.adminId, title: 'Admin' });

describe('create refuses', () => {
  test('everything that is wrong, at once', async () => {
    await create('customer', { name: 'Taken', email: 'taken@example.com' });
    const answer = await call('POST', '/api/records/customer', {
      email: 'TAKEN@example.com',
      region: 'east',
      since: '2026-02-30',
      credit: -1,
      nothing: 1,
      version: 7,
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'invalid']);
    expect(answer.body.errors.map(({ path, code }) => `${path}:${code}`).sort()).toEqual([
      '/credit:minimum',
      '/email:unique',
      '/name:required',
      '/nothing:unknown',
      '/region:option',
      '/since:day',
      '/version:system',
    ]);
  });

  test('in the language of the reader', async () => {
    const inChinese = { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' };
    const { body } = await call('POST', '/api/records/customer', { since: 'now' }, inChinese);
    expect(body.title).toBe('部分内容需要修改');
    expect(body.detail).toMatch(/记录未保存/);
    expect(body.errors.map(({ message }) => message)).toEqual([
      expect.stringMatching(/合作起始.*日期/),
      expect.stringMatching(/名称/),
    ]);
    const english = await call('POST', '/api/records/customer', {}, { 'accept-language': 'de, en;q=0.5' });
    expect(english.body.errors[0]?.message).toBe('Name is required.');
  });

  test('in the language the user keeps, where the program names none', async () => {
    await call('PATCH', `/api/records/user/${server.adminId}`, { locale: 'zh-CN' });
    const silent = await fetch(`${server.url}/api/records/customer`, {
      method: 'POST',
      headers: { authorization: `Bearer ${server.token}`, 'content-type': 'application/json', 'accept-language': '' },
      body: '{}',
    });
    expect((await silent.json()).errors[0].message).toMatch(/名称/);
    await call('PATCH', `/api/records/user/${server.adminId}`, { locale: 'en' });
  });

  test('an id that is taken, and a twin', async () => {
    const { id } = await create('customer', { name: 'First', email: 'twin@example.com' });
    expect(verdict(await call('POST', '/api/records/customer', { id, name: 'Second' }))).toBe(
      '409 duplicate /id:duplicateId',
    );
    expect(verdict(await call('POST', '/api/records/customer', { name: 'Second', email: 'Twin@example.com' }))).toBe(
      '409 duplicate /email:unique',
    );
  });
});

describe('create', () => {
  test('answers with the whole record, its address and its version', async () => {
    const id = '01890A5D-AC96-774B-BCCE-0000000000AA';
    const answer = await call('POST', '/api/records/customer', { id, name: 'Acme', credit: '250.50' });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(answer.headers.get('location')).toBe(`/api/records/customer/${id.toLowerCase()}`);
    const { created_at, updated_at, ...rest } = answer.body;
    expect(rest).toEqual({
      id: id.toLowerCase(),
      version: 1,
      created_by: admin(),
      updated_by: admin(),
      owner: admin(),
      name: 'Acme',
      email: null,
      region: null,
      since: null,
      credit: 250.5,
      active: true,
      notes: null,
    });
    expect(Math.abs(Date.now() - Date.parse(created_at as string))).toBeLessThan(60_000);
    expect(updated_at).toBe(created_at);
    const read = await call('GET', answer.headers.get('location')!);
    expect([read.status, read.headers.get('etag'), read.body]).toEqual([200, '"1"', answer.body]);
  });

  test('fills defaults and numbers in, and takes links by id, by title and by name', async () => {
    const { id } = await create('customer', { name: 'Linked' });
    const record = await create('order', { reference: 'A-1', customer: { by: { name: 'Linked' } } });
    expect(record).toMatchObject({ status: 'draft', customer: { id, title: 'Linked' } });
    expect(record.number).toMatch(/^O-\d{5}$/);
    const again = await create('order', { reference: 'A-2', customer: { id, title: 'Linked' } });
    expect(again.number).not.toBe(record.number);
  });

  test.each(['order', 'case', 'user'])('works for an entity named %s like for any other', async (entity) => {
    const { id: customer } = await create('customer', { name: `For ${entity}` });
    const samples: Record<string, object> = {
      order: { reference: 'R-1', customer },
      case: { subject: 'It broke', select: true, table: '7' },
      user: { name: 'Eve', email: 'eve@example.com' },
    };
    const made = await create(entity, samples[entity]!);
    const path = pathOf(entity, made);
    expect((await call('GET', path)).body).toMatchObject({ id: made.id });
    const field = { order: 'remark', case: 'table', user: 'title' }[entity]!;
    expect((await call('PATCH', path, { [field]: 'new' })).body).toMatchObject({ version: 2, [field]: 'new' });
    const filter = encodeURIComponent(JSON.stringify({ '==': [{ var: field }, 'new'] }));
    const list = await call(
      'GET',
      `/api/records/${entity}?filter=${filter}&sort=-${field}&fields=${field}&count=exact`,
    );
    expect(list.body).toMatchObject({ items: [{ id: made.id, [field]: 'new' }], count: 1 });
    expect((await call('DELETE', path)).status).toBe(204);
    expect((await call('POST', `${path}/restore`)).status).toBe(200);
    expect((await call('GET', `${path}/history`)).body.items.map(({ op }) => op)).toEqual([
      'restore',
      'delete',
      'update',
      'create',
    ]);
  });
});

describe('read', () => {
  test('narrows to fields and reaches through links', async () => {
    const { id: customer } = await create('customer', { name: 'Far', region: 'south' });
    const order = await create('order', { reference: 'F-1', customer });
    const path = pathOf('order', order);
    const { body } = await call('GET', `${path}?fields=reference,customer.region,customer.owner.name`);
    expect(body).toEqual({
      id: order.id,
      version: 1,
      reference: 'F-1',
      'customer.region': 'south',
      'customer.owner.name': 'Admin',
    });
    expect(verdict(await call('GET', `${path}?fields=customer.nothing`))).toBe('400 field /fields:field');
  });
});

describe('change', () => {
  test('refuses to blank what is required, to write what is not the caller’s, and what is fixed', async () => {
    const { id } = await create('customer', { name: 'Whole' });
    expect(verdict(await call('PATCH', `/api/records/customer/${id}`, { name: '', id, version: 9 }))).toBe(
      '422 invalid /version:system /id:system /name:required',
    );
    const specimen = await create('specimen', { text: 'ab', fixed: 'once' });
    expect(verdict(await call('PATCH', pathOf('specimen', specimen), { fixed: 'twice' }))).toBe(
      '422 invalid /fixed:immutable',
    );
    expect((await call('PATCH', pathOf('specimen', specimen), { fixed: 'once', text: 'cd' })).status).toBe(200);
  });

  test('with the version that is in force', async () => {
    const record = await create('customer', { name: 'One' });
    const changed = await call('PATCH', pathOf('customer', record), { name: 'Two' }, { 'if-match': '"1"' });
    expect([changed.status, changed.headers.get('etag'), changed.body.name]).toEqual([200, '"2"', 'Two']);
  });

  test('that changes nothing makes no version', async () => {
    const record = await create('customer', { name: 'Same', credit: 5 });
    const same = await call('PATCH', pathOf('customer', record), { name: 'Same', credit: '5.00' });
    expect([same.status, same.body.version]).toEqual([200, 1]);
    expect((await call('PATCH', pathOf('customer', record), {})).body.version).toBe(1);
  });

  test('beside a change of other fields: both survive', async () => {
    const record = await create('customer', { name: 'Both', credit: 1 });
    const path = pathOf('customer', record);
    await call('PATCH', path, { credit: 2 }, { 'if-match': '"1"' });
    const second = await call('PATCH', path, { region: 'north' }, { 'if-match': '"1"' });
    expect(second.body).toMatchObject({ version: 3, name: 'Both', credit: 2, region: 'north' });
  });

  test('of a field that another changed is 409 with all sides, and changes nothing', async () => {
    const record = await create('customer', { name: 'Base', credit: 1 });
    const path = pathOf('customer', record);
    await call('PATCH', path, { name: 'Theirs' }, { 'if-match': '"1"' });
    const mine = await call('PATCH', path, { name: 'Mine', credit: 5 }, { 'if-match': '"1"' });
    expect(verdict(mine)).toBe('409 conflict /name:conflict');
    expect(mine.body.conflict).toEqual({ base: { name: 'Base' }, theirs: { name: 'Theirs' }, yours: { name: 'Mine' } });
    expect((await call('GET', path)).body).toMatchObject({ version: 2, name: 'Theirs', credit: 1 });
  });

  test('with a version that has not been yet is 412', async () => {
    const record = await create('customer', { name: 'Future' });
    const answer = await call('PATCH', pathOf('customer', record), { name: 'x' }, { 'if-match': '"9"' });
    expect(answer.status).toBe(412);
  });

  test('by many at once loses none', async () => {
    const record = await create('customer', { name: 'Busy' });
    const path = pathOf('customer', record);
    const fields = [{ credit: 5 }, { region: 'north' }, { notes: 'n' }, { since: '2026-01-01' }, { active: false }];
    const answers = await Promise.all(fields.map((change) => call('PATCH', path, change, { 'if-match': '"1"' })));
    expect(answers.map(({ status }) => status)).toEqual(fields.map(() => 200));
    expect((await call('GET', path)).body).toMatchObject({ version: 6, ...Object.assign({}, ...fields) });
  });
});

describe('delete and restore', () => {
  test('refuses while a link holds the record, and says which', async () => {
    const customer = await create('customer', { name: 'Held' });
    await create('order', { reference: 'H-1', customer: customer.id });
    const answer = await call('DELETE', pathOf('customer', customer));
    expect(verdict(answer)).toBe('409 inUse :inUse');
    expect(answer.body.errors[0]?.message).toBe('It is still used by 1 Orders.');
    expect((await call('GET', pathOf('customer', customer))).status).toBe(200);
  });

  test('takes along what the record owns, clears links to it, and brings both back', async () => {
    const customer = await create('customer', { name: 'Owner of all' });
    const order = await create('order', { reference: 'D-1', customer: customer.id });
    const line = await create('order_line', { order: order.id, product: 'Bike' });
    const complaint = await create('case', { subject: 'Late', order: order.id });

    expect((await call('DELETE', pathOf('order', order))).status).toBe(204);
    for (const [entity, record] of [
      ['order', order],
      ['order_line', line],
    ] as const) {
      expect((await call('GET', pathOf(entity, record))).status).toBe(404);
      const bin = await call('POST', `/api/records/${entity}/query`, { deleted: true });
      expect(bin.body.items).toContainEqual(expect.objectContaining({ id: record.id, deleted_by: admin() }));
    }
    expect((await call('GET', pathOf('case', complaint))).body.order).toBeNull();
    expect((await call('DELETE', pathOf('order', order))).status).toBe(404);
    expect((await call('PATCH', pathOf('order', order), { remark: 'x' })).status).toBe(404);

    const back = await call('POST', `${pathOf('order', order)}/restore`);
    expect([back.status, back.body.reference, back.headers.get('etag')]).toEqual([200, 'D-1', '"3"']);
    expect((await call('GET', pathOf('order_line', line))).status).toBe(200);
    expect((await call('GET', pathOf('case', complaint))).body.order).toEqual({ id: order.id, title: 'D-1' });
    expect((await call('POST', `${pathOf('order', order)}/restore`)).status).toBe(404);
  });

  test('does not restore beside a twin', async () => {
    const first = await create('customer', { name: 'First', email: 'again@example.com' });
    await call('DELETE', pathOf('customer', first));
    await create('customer', { name: 'Second', email: 'again@example.com' });
    expect(verdict(await call('POST', `${pathOf('customer', first)}/restore`))).toMatch(/^409 duplicate/);
  });
});

describe('Idempotency-Key', () => {
  const withKey = (key: string) => ({ 'idempotency-key': key });

  test('a repeat gets the first answer, even after the record has changed', async () => {
    const first = await call('POST', '/api/records/customer', { name: 'Once' }, withKey('k-1'));
    await call('PATCH', pathOf('customer', first.body), { name: 'Later' });
    const again = await call('POST', '/api/records/customer', { name: 'Once' }, withKey('k-1'));
    expect([again.status, again.headers.get('etag'), again.headers.get('location')]).toEqual([
      201,
      '"1"',
      first.headers.get('location'),
    ]);
    expect(again.body).toEqual(first.body);
  });

  test('sixteen at the same moment make one record', async () => {
    const before = await server.rows('customer');
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => call('POST', '/api/records/customer', { name: 'Together' }, withKey('k-2'))),
    );
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    expect(await server.rows('customer')).toBe(before + 1);
  });

  test('is refused for another request', async () => {
    await call('POST', '/api/records/customer', { name: 'Mine' }, withKey('k-3'));
    expect(verdict(await call('POST', '/api/records/customer', { name: 'Other' }, withKey('k-3')))).toBe(
      '422 idempotency',
    );
    expect(verdict(await call('POST', '/api/records/case', { name: 'Mine' }, withKey('k-3')))).toBe('422 idempotency');
  });

  test('is free again after a refusal', async () => {
    expect((await call('POST', '/api/records/customer', {}, withKey('k-4'))).status).toBe(422);
    expect((await call('POST', '/api/records/customer', { name: 'Now right' }, withKey('k-4'))).status).toBe(201);
  });

  test('belongs to its user', async () => {
    const { createToken } = await import('#runtime/server/auth/token.ts');
    const bob = await create('user', { name: 'Bob', email: 'bob@example.com' });
    const token = await createToken(server.workspace.database, 'main', bob.id, 'tests');
    const asBob = caller(server.url, { authorization: `Bearer ${token}` });
    const mine = await call('POST', '/api/records/customer', { name: 'Whose' }, withKey('k-5'));
    const his = await asBob('POST', '/api/records/customer', { name: 'Whose' }, withKey('k-5'));
    expect([his.status, his.body.owner]).toEqual([201, { id: bob.id, title: 'Bob' }]);
    expect(his.body.id).not.toBe(mine.body.id);
  });
});

describe('history', () => {
  test('keeps who changed what, when, and by which door', async () => {
    const record = await create('customer', { name: 'Told', credit: 1 });
    const path = pathOf('customer', record);
    await call('PATCH', path, { credit: 2.5, name: 'Told' });
    await call('POST', '/api/records/customer/bulk', { ids: [record.id], set: { region: 'north' } });
    await call('POST', '/api/batch', {
      operations: [{ op: 'update', entity: 'customer', id: record.id, data: { credit: null } }],
    });
    await call('DELETE', path);
    const { body, status } = await call('GET', `${path}/history`);
    expect(status).toBe(200);
    expect(body.next).toBeNull();
    expect(body.items.map(({ version, op, door, by, changes }) => ({ version, op, door, by, changes }))).toEqual([
      { version: 5, op: 'delete', door: 'api', by: admin(), changes: {} },
      { version: 4, op: 'update', door: 'batch', by: admin(), changes: { credit: { old: 2.5, new: null } } },
      { version: 3, op: 'update', door: 'bulk', by: admin(), changes: { region: { old: null, new: 'north' } } },
      { version: 2, op: 'update', door: 'api', by: admin(), changes: { credit: { old: 1, new: 2.5 } } },
      {
        version: 1,
        op: 'create',
        door: 'api',
        by: admin(),
        changes: expect.objectContaining({ name: { old: null, new: 'Told' }, credit: { old: null, new: 1 } }),
      },
    ]);
    for (const { at } of body.items) expect(at).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });

  test('comes in pages', async () => {
    const record = await create('customer', { name: 'Long' });
    const path = pathOf('customer', record);
    for (let credit = 1; credit <= 104; credit += 1) await call('PATCH', path, { credit });
    const first = (await call('GET', `${path}/history`)).body;
    const second = (await call('GET', `${path}/history?cursor=${first.next}`)).body;
    expect([first.items.length, second.items.length, second.next]).toEqual([100, 5, null]);
    const versions = [...first.items, ...second.items].map(({ version }) => version);
    expect(versions).toEqual(Array.from({ length: 105 }, (_, index) => 105 - index));
  });
});

test('nothing was unexpected', () => expect(server.failures).toEqual([]));
