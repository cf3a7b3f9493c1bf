import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Body, type Call, verdict } from '#tests/support/call.ts';
import { startTestServer, type TestServer } from '#tests/support/server.ts';

let server: TestServer;
let call: Call;
const names = ['Ada', 'bob', 'Çelik', 'Dürer', 'eve', '安娜', '白雪', '陈晨', 'Zoë', 'zebra'];

beforeAll(async () => {
  server = await startTestServer({ packages: ['shop'] });
  ({ call } = server);
  await call('POST', '/api/records/customer/bulk', { filter: true, delete: true });
  const customers = names.map((name, index) => ({
    op: 'create',
    entity: 'customer',
    ref: `c${index}`,
    data: {
      name,
      email: `${index}@example.com`,
      region: [null, 'south', 'north'][index % 3],
      credit: index < 5 ? index * 100 : null,
      since: index % 2 ? `2026-0${1 + (index % 9)}-15` : null,
      active: index !== 9,
    },
  }));
  const orders = Array.from({ length: 100 }, (_, index) => ({
    op: 'create',
    entity: 'order',
    data: {
      reference: `R-${String(index).padStart(3, '0')}`,
      customer: { $ref: `c${index % 10}` },
      status: ['draft', 'placed', 'shipped', 'shipped'][index % 4],
      total: index % 7 === 0 ? null : (index % 5) * 10,
    },
  }));
  const made = await call('POST', '/api/batch', { operations: [...customers, ...orders] });
  if (made.status !== 200) throw new Error(made.text);
});

afterAll(() => server.stop());

async function list(entity: string, query: Record<string, unknown> = {}): Promise<Body> {
  const answer = await call('POST', `/api/records/${entity}/query`, query);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body;
}

const column = (body: Body, name: string) => body.items.map((item) => item[name]);

describe('filter', () => {
  const v = (name: string) => ({ var: name });
  test.each([
    [{ '==': [v('region'), 'north'] }, ['Çelik', '安娜', 'Zoë']],
    [{ '==': [v('region'), null] }, ['Ada', 'Dürer', '白雪', 'zebra']],
    [{ isBlank: [v('credit')] }, ['安娜', '白雪', '陈晨', 'Zoë', 'zebra']],
    [{ '!': [{ isBlank: [v('credit')] }] }, ['Ada', 'bob', 'Çelik', 'Dürer', 'eve']],
    [{ '<': [v('credit'), 150] }, ['Ada', 'bob']],
    [{ and: [{ '>=': [v('credit'), 100] }, { '<=': [v('credit'), 300] }] }, ['bob', 'Çelik', 'Dürer']],
    [{ or: [{ '==': [v('name'), 'Ada'] }, { '==': [v('name'), '白雪'] }] }, ['Ada', '白雪']],
    [{ in: [v('name'), ['Ada', 'eve', 'nobody']] }, ['Ada', 'eve']],
    [{ contains: [v('name'), 'e'] }, ['Çelik', 'Dürer', 'eve', 'zebra']],
    [{ startsWith: [v('name'), '陈'] }, ['陈晨']],
    [{ '==': [v('active'), false] }, ['zebra']],
    [{ '>': [v('since'), '2026-05-01'] }, ['安娜', '陈晨']],
    [{ '==': [v('owner'), v('$user.id')] }, names],
    [{ '==': [v('owner.email'), 'admin@example.com'] }, names],
    [true, names],
    [false, []],
  ])('%j', async (filter, expected) => {
    const found = column(await list('customer', { filter, sort: ['email'] }), 'name');
    expect(found).toEqual(expected);
    const asked = await call(
      'GET',
      `/api/records/customer?sort=email&filter=${encodeURIComponent(JSON.stringify(filter))}`,
    );
    expect(column(asked.body, 'name')).toEqual(expected);
  });

  test('through a link', async () => {
    const { items } = await list('order', { filter: { '==': [v('customer.name'), '白雪'] }, limit: 500 });
    expect(items).toHaveLength(10);
    expect(items.every(({ customer }) => (customer as Body).title === '白雪')).toBe(true);
  });
});

describe('sort', () => {
  test('names by letters whatever their case, Chinese by pinyin', async () => {
    const sorted = column(await list('customer', { sort: ['name'] }), 'name');
    expect(sorted.filter((name) => /^[a-zÀ-ÿ]/i.test(name as string))).toEqual([
      'Ada',
      'bob',
      'Çelik',
      'Dürer',
      'eve',
      'zebra',
      'Zoë',
    ]);
    expect(sorted.filter((name) => /\p{Script=Han}/u.test(name as string))).toEqual(['安娜', '白雪', '陈晨']);
  });

  test('blanks come last both ways', async () => {
    const credit = async (sort: string) => column(await list('customer', { sort: [sort] }), 'credit');
    expect(await credit('credit')).toEqual([0, 100, 200, 300, 400, null, null, null, null, null]);
    expect(await credit('-credit')).toEqual([400, 300, 200, 100, 0, null, null, null, null, null]);
  });

  test('choices in the order of their list, links by title, several keys', async () => {
    const status = column(await list('order', { sort: ['status'], limit: 500 }), 'status');
    expect([...new Set(status)]).toEqual(['draft', 'placed', 'shipped']);
    const first = await list('order', { sort: ['-customer', 'reference'], limit: 11 });
    const titles = first.items.map(({ customer }) => (customer as Body).title);
    expect(new Set(titles.slice(0, 10)).size).toBe(1);
    expect(titles[10]).not.toBe(titles[0]);
    const references = column(first, 'reference').slice(0, 10);
    expect(references).toEqual([...references].sort());
  });
});

describe('pages', () => {
  test.each([
    [['reference']],
    [['-reference']],
    [['total']],
    [['-total', 'reference']],
    [['total', '-reference']],
    [['customer', '-status']],
    [['-customer.region']],
    [['-created_at']],
    [undefined],
  ])('sorted by %j hold every record once', async (sort) => {
    const seen: unknown[] = [];
    let cursor: string | undefined;
    do {
      const page = await list('order', { ...(sort ? { sort } : {}), limit: 13, ...(cursor ? { cursor } : {}) });
      seen.push(...column(page, 'id'));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    const whole = await list('order', { ...(sort ? { sort } : {}), limit: 500 });
    expect(seen).toEqual(column(whole, 'id'));
    expect(new Set(seen).size).toBe(100);
    expect(whole.next).toBeNull();
  });

  test('a record that comes or goes meanwhile moves no other', async () => {
    const first = await list('order', { sort: ['reference'], limit: 50 });
    const early = await call('POST', '/api/records/order', { reference: 'A-000', customer: { by: { name: 'Ada' } } });
    const rest = await list('order', { sort: ['reference'], limit: 500, cursor: first.next });
    expect(column(rest, 'reference')[0]).toBe('R-050');
    expect(rest.items).toHaveLength(50);
    await call('DELETE', `/api/records/order/${early.body.id}`);
  });

  test('a cursor of another list is refused', async () => {
    const { next } = await list('order', { sort: ['reference'], limit: 5 });
    const other = await call('POST', '/api/records/order/query', { sort: ['-reference'], cursor: next });
    expect(verdict(other)).toBe('400 cursor /cursor:cursor');
    const elsewhere = await call('POST', '/api/records/customer/query', { sort: ['name'], cursor: next });
    expect(verdict(elsewhere)).toBe('400 cursor /cursor:cursor');
  });

  test('counts as far as asked', async () => {
    expect((await list('order', { limit: 1 })).count).toBeNull();
    expect((await list('order', { limit: 1, count: 'exact' })).count).toBe(100);
    expect((await list('order', { limit: 1, count: 'capped' })).count).toBe(100);
    expect((await list('order', { count: 'exact', filter: false })).count).toBe(0);
  });

  test('a hundred rows with links are one statement beside that of the token', async () => {
    const { statements } = server.workspace.database;
    const path = '/api/records/order?limit=100&fields=reference,customer,customer.owner,owner,created_by,updated_by';
    await call('GET', path);
    const before = statements.count;
    const { body } = await call('GET', path);
    expect(body.items).toHaveLength(100);
    expect(body.items[0]).toMatchObject({ owner: { title: 'Admin' }, 'customer.owner': { title: 'Admin' } });
    expect(statements.count - before).toBe(2);
  });
});

describe('fields, search and views', () => {
  test('fields narrow and reach through links', async () => {
    const { items } = await list('order', { fields: ['customer.name', 'total'], sort: ['reference'], limit: 1 });
    expect(items).toEqual([{ id: expect.any(String), version: 1, 'customer.name': 'Ada', total: null }]);
  });

  test('q finds every word, in links too, and its signs mean themselves', async () => {
    const found = async (q: string) => (await list('order', { q, limit: 500 })).items.length;
    expect(await found('ada')).toBe(10);
    expect(await found('ada R-00')).toBe(1);
    expect(await found('白雪')).toBe(10);
    expect(await found('ada nothing')).toBe(0);
    expect(await found('%')).toBe(0);
    expect(await found('_')).toBe(0);
    expect(await found('  ')).toBe(100);
  });

  test('a view brings columns, filter and order; the request narrows or replaces them', async () => {
    const view = { view: 'order.open', limit: 500 };
    const open = await list('order', view);
    expect(open.items).toHaveLength(50);
    expect(Object.keys(open.items[0]!)).toEqual(['id', 'version', 'reference', 'customer', 'total']);
    const totals = column(open, 'total').filter((total) => total !== null) as number[];
    expect(totals).toEqual([...totals].sort((a, b) => b - a));
    const narrowed = await list('order', { ...view, filter: { '==': [{ var: 'total' }, 40] }, fields: ['status'] });
    expect(narrowed.items.length).toBeGreaterThan(0);
    expect(narrowed.items.every(({ status }) => (status as unknown) !== 'shipped')).toBe(true);
    const asked = await call('GET', '/api/records/order?view=order.open&sort=reference&limit=2');
    expect(column(asked.body, 'reference')).toEqual(['R-000', 'R-001']);
  });

  test('the search of all entities answers with titles', async () => {
    const { body } = await call('GET', '/api/search?q=ada');
    const hits = body.items.map(({ entity, title }) => `${entity} ${title}`);
    expect(hits).toContain('customer Ada');
    expect(hits.filter((hit) => hit.startsWith('order '))).toHaveLength(5);
    expect((await call('GET', '/api/search?q=')).status).toBe(200);
    expect((await call('GET', `/api/search?q=${encodeURIComponent("'; DROP")}`)).body.items).toEqual([]);
  });

  test('the recycle bin is a list of its own', async () => {
    const { body } = await call('POST', '/api/records/case', { subject: 'Thrown away' });
    await call('DELETE', `/api/records/case/${body.id}`);
    expect((await list('case')).items).toEqual([]);
    const bin = await call('GET', '/api/records/case?deleted=true&count=exact');
    expect(bin.body).toMatchObject({ count: 1, items: [{ id: body.id, subject: 'Thrown away' }] });
    expect(bin.body.items[0]?.deleted_at).toMatch(/^\d{4}-/);
    expect((await call('GET', '/api/records/case?deleted=false')).body.items).toEqual([]);
  });
});

test('nothing was unexpected', () => expect(server.failures).toEqual([]));
