import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Call, verdict } from '#tests/support/call.ts';
import { startTestServer, type TestServer } from '#tests/support/server.ts';

const absent = '01890a5d-ac96-774b-bcce-b302099a8057';
let server: TestServer;
let call: Call;

beforeAll(async () => {
  server = await startTestServer({ packages: ['shop'] });
  ({ call } = server);
});
afterAll(() => server.stop());

const batch = (operations: object[], more: object = {}) => call('POST', '/api/batch', { operations, ...more });
const bulk = (entity: string, body: object) => call('POST', `/api/records/${entity}/bulk`, body);
const create = (entity: string, data: object, more: object = {}) => ({ op: 'create', entity, data, ...more });
const statuses = ({ body }: Answer) => body.results.map(({ status }) => status);

async function customers(...names: string[]): Promise<string[]> {
  const { body } = await batch(names.map((name) => create('customer', { name })));
  return body.results.map(({ id }) => id);
}

describe('a batch', () => {
  test('that is atomic does nothing when one operation is refused, and names every fault', async () => {
    const before = await server.rows('customer');
    const answer = await batch([
      create('customer', { name: 'Fine' }),
      create('customer', { credit: -1 }),
      { op: 'update', entity: 'customer', id: absent, data: { name: 'x' } },
      create('order', { reference: 'X', customer: { $ref: 0 }, status: 'lost' }),
    ]);
    expect(verdict(answer)).toBe(
      '422 invalid /operations/1/data/credit:minimum /operations/1/data/name:required /operations/2:missing /operations/3/data/status:option',
    );
    expect(await server.rows('customer')).toBe(before);
  });

  test('that is not atomic does what it can', async () => {
    const answer = await batch(
      [create('customer', { name: 'Kept' }), create('customer', {}), { op: 'delete', entity: 'customer', id: absent }],
      { atomic: false },
    );
    expect([answer.status, statuses(answer)]).toEqual([200, [201, 422, 404]]);
    const [made, refused] = answer.body.results;
    expect(refused?.errors).toEqual([{ path: '/name', code: 'required', message: 'Name is required.' }]);
    expect((await call('GET', `/api/records/customer/${made?.id}`)).body.name).toBe('Kept');
  });

  test('may refer to what comes later, but not in a circle', async () => {
    const forward = await batch([
      create('order', { reference: 'B-1', customer: { $ref: 'c' } }),
      create('customer', { name: 'Late' }, { ref: 'c' }),
    ]);
    expect([forward.status, statuses(forward)]).toEqual([200, [201, 201]]);
    expect(forward.body.results[0]?.record).toMatchObject({ reference: 'B-1', customer: { title: 'Late' } });
    const circle = await batch([
      create('user', { name: 'A', email: 'a@example.com', manager: { $ref: 1 } }),
      create('user', { name: 'B', email: 'b@example.com', manager: { $ref: 0 } }),
    ]);
    expect([circle.status, circle.body.errors[0]?.code]).toEqual([422, 'missingRecord']);
  });

  test('refers from one operation to those before it, by place or name', async () => {
    const ordered = await batch([
      create('customer', { name: 'Before' }, { ref: 'c' }),
      create('order', { reference: 'B-2', customer: { $ref: 'c' } }, { ref: 'o' }),
      create('order_line', { order: { $ref: 1 }, product: 'Bike', quantity: 2 }),
      { op: 'update', entity: 'order', id: { $ref: 'o' }, data: { status: 'placed' } },
    ]);
    expect(statuses(ordered)).toEqual([201, 201, 201, 200]);
    expect(ordered.body.results[3]?.record).toMatchObject({
      status: 'placed',
      customer: { title: 'Before' },
      version: 2,
    });
    expect(ordered.body.results[2]?.record).toMatchObject({ order: { title: 'B-2' }, quantity: 2 });
  });

  test('refuses a reference to nothing', async () => {
    const answer = await batch([create('order', { reference: 'B-3', customer: { $ref: 'nobody' } })]);
    expect(verdict(answer)).toBe('422 invalid /operations/0/data/customer:missingRecord');
    for (const $ref of ['__proto__', 7, -1, null, {}]) {
      expect((await batch([create('order', { reference: 'B-3', customer: { $ref } })])).status).toBe(422);
    }
  });

  test('changes, deletes and restores with versions', async () => {
    const [id] = await customers('Versioned');
    const answer = await batch([
      { op: 'update', entity: 'customer', id, version: 1, data: { credit: 1 } },
      { op: 'update', entity: 'customer', id, version: 1, data: { notes: 'beside' } },
      { op: 'delete', entity: 'customer', id },
      { op: 'restore', entity: 'customer', id },
    ]);
    expect(statuses(answer)).toEqual([200, 200, 204, 200]);
    const stale = await batch([{ op: 'update', entity: 'customer', id, version: 1, data: { credit: 9 } }]);
    expect(verdict(stale)).toMatch(/^409 conflict/);
  });

  test('with the same id or the same unique value twice is refused as a whole', async () => {
    const before = await server.rows('customer');
    const twice = await batch([
      create('customer', { id: absent, name: 'A' }),
      create('customer', { id: absent, name: 'B' }),
    ]);
    expect([twice.status, twice.body.errors[0]?.code]).toEqual([409, 'duplicateId']);
    const twins = await batch(['a', 'b'].map((name) => create('customer', { name, email: 'same@example.com' })));
    expect([twins.status, twins.body.errors[0]?.path]).toEqual([409, '/operations/1/data/email']);
    expect(await server.rows('customer')).toBe(before);
  });

  test('of a thousand creates is whole, each with its history', async () => {
    const answer = await batch(
      Array.from({ length: 1000 }, (_, index) => create('case', { subject: `Case ${index}` })),
    );
    expect(new Set(statuses(answer))).toEqual(new Set([201]));
    expect(answer.body.results.map(({ record }) => record?.subject)).toEqual(
      Array.from({ length: 1000 }, (_, index) => `Case ${index}`),
    );
    const [row] = await server.workspace.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM main._history h JOIN main."case" c ON c.id = h.record WHERE h.entity = 'case' AND h.op = 'create'`,
    );
    expect(row?.n).toBe(1000);
  });

  test('of nothing does nothing', async () => {
    expect((await batch([])).body.results).toEqual([]);
  });
});

describe('a bulk change', () => {
  test('of named records answers for each', async () => {
    const ids = await customers('Bulk 1', 'Bulk 2');
    const answer = await bulk('customer', { ids: [...ids, absent], set: { region: 'south', credit: 7 } });
    expect(answer.status).toBe(200);
    expect(answer.body.items.map(({ id, status }) => [id, status])).toEqual([
      [ids[0], 200],
      [ids[1], 200],
      [absent, 404],
    ]);
    expect(answer.body.changed).toBe(2);
    const read = await call('GET', `/api/records/customer/${ids[1]}`);
    expect(read.body).toMatchObject({ version: 2, region: 'south', credit: 7 });
  });

  test('by filter reaches what it says and no more', async () => {
    await customers('Match 1', 'Match 2', 'Other 3');
    const filter = { startsWith: [{ var: 'name' }, 'Match'] };
    expect((await bulk('customer', { filter, set: { notes: 'found' } })).body.changed).toBe(2);
    const list = await call('POST', '/api/records/customer/query', { filter: { '==': [{ var: 'notes' }, 'found'] } });
    expect(list.body.items.map(({ name }) => name).sort()).toEqual(['Match 1', 'Match 2']);
  });

  test('that breaks a rule is refused as a whole', async () => {
    const ids = await customers('Whole');
    expect(verdict(await bulk('customer', { ids, set: { credit: -1, name: null, nothing: 1 } }))).toBe(
      '422 invalid /credit:minimum /nothing:unknown /name:required',
    );
    expect(verdict(await bulk('order', { filter: true, set: { customer: absent } }))).toMatch(/422 invalid \/customer/);
  });

  test('that makes twins refuses the twins alone', async () => {
    const ids = await customers('Twin 1', 'Twin 2');
    const answer = await bulk('customer', { ids, set: { email: 'bulk@example.com' } });
    expect(answer.body.items.map(({ status }) => status)).toEqual([200, 409]);
    expect(answer.body.items[1]?.errors).toMatchObject([{ path: '/email', code: 'unique' }]);
  });

  test('deletes what may go and says what may not', async () => {
    const [free, held] = await customers('Free', 'Held');
    await call('POST', '/api/records/order', { reference: 'H', customer: held });
    const answer = await bulk('customer', { ids: [free, held], delete: true });
    expect(answer.body.items.map(({ status, code }) => [status, code])).toEqual([
      [200, undefined],
      [409, 'inUse'],
    ]);
    expect((await call('GET', `/api/records/customer/${free}`)).status).toBe(404);
    expect((await call('GET', `/api/records/customer/${held}`)).status).toBe(200);
  });

  test('of every record', async () => {
    const { body } = await bulk('case', { filter: true, set: { table: 'all' } });
    expect(body.changed).toBe(await server.rows('case'));
  });
});

test('nothing was unexpected', () => expect(server.failures).toEqual([]));
