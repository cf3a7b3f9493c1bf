import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BatchResult, Operation } from '#engine/records/batch.ts';
import { listRecords } from '#engine/records/store.ts';
import { save } from '#engine/save.ts';
import { fine, type Lab, nowhere, openLab, type Row, refusalOf } from './lab.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());

const run = (operations: readonly Operation[], atomic = true, locale: 'en' | 'zh-CN' = 'en') =>
  save.batch(lab.scene('batch', locale), operations, atomic);
const create = (entity: string, data: unknown, ref?: string): Operation => ({
  op: 'create',
  entity,
  data,
  ...(ref ? { ref } : {}),
});
const recordOf = (result: BatchResult | undefined) => (result as { record: Row }).record;
const summary = (results: readonly BatchResult[]) =>
  results.map((result) =>
    result.ok ? 'ok' : result.refusal.errors.map(({ path, code }) => `${path} ${code}`).join() || result.refusal.code,
  );
const count = async (entity: string) =>
  fine(await listRecords(lab.scene(), entity, { limit: 1, count: 'exact' })).count;

describe('references between operations', () => {
  test('backwards and forwards, by position and by name, in links of every kind and in ids', async () => {
    const results = fine(
      await run([
        create('person', { name: 'Ann', company: { $ref: 'acme' } }, 'ann'),
        create('company', { name: 'Acme', parent: { $ref: 5 } }, 'acme'),
        create('account_note', { about: { entity: 'person', id: { $ref: 'ann' } } }),
        create('circle', { name: 'C', members: [{ $ref: 0 }], sponsors: [{ $ref: 'holding' }] }),
        {
          op: 'update',
          entity: 'company',
          id: { $ref: 'acme' } as unknown as string,
          data: { staff: 3, partner: { $ref: 5 } },
        },
        create('company', { name: 'Holding' }, 'holding'),
      ]),
    );
    const [ann, acme, note, circle, changed, holding] = results.map(recordOf);
    expect(ann).toMatchObject({ name: 'Ann', company: { id: acme!.id } });
    expect(acme).toMatchObject({ name: 'Acme', parent: { id: holding!.id } });
    expect(note).toMatchObject({ about: { entity: 'person', id: ann!.id } });
    expect(circle).toMatchObject({ members: [{ id: ann!.id }], sponsors: [{ id: holding!.id }] });
    expect(changed).toMatchObject({ id: acme!.id, staff: 3, version: 2, partner: { id: holding!.id } });
  });

  test('in a chain, and among many records of one entity', async () => {
    const chain = Array.from({ length: 20 }, (_, index) =>
      create('folder', { name: `f${index}`, inside: index === 19 ? null : { $ref: index + 1 } }),
    );
    const results = fine(await run(chain)).map(recordOf);
    for (const [index, folder] of results.slice(0, 19).entries()) {
      expect(folder).toMatchObject({ inside: { id: results[index + 1]!.id } });
    }
  });

  test.each([
    ['no such name', [create('person', { name: 'x', company: { $ref: 'nobody' } })], '/operations/0/data/company'],
    ['no such operation', [create('person', { name: 'x', company: { $ref: 7 } })], '/operations/0/data/company'],
    [
      'an operation that is none',
      [{ op: 'update', entity: 'person', id: { $ref: 'x' } as unknown as string, data: {} }],
      '/operations/0/id',
    ],
    ['in a list', [create('circle', { name: 'x', sponsors: [{ $ref: 'x' }] })], '/operations/0/data/sponsors/0'],
    [
      'a reference that is an object',
      [create('person', { name: 'x', company: { $ref: { a: 1 } } })],
      '/operations/0/data/company',
    ],
  ] as [string, Operation[], string][])('to %s is refused', async (_, operations, path) => {
    const refusal = refusalOf(await run(operations, true, 'zh-CN'));
    expect(refusal).toMatchObject({ status: 422, errors: [{ path, code: 'missingRecord' }] });
    expect(refusal.detail).toMatch(/\p{Script=Han}/u);
    expect(refusal.errors[0]?.message).toMatch(/\p{Script=Han}/u);
  });

  test('in a circle cannot be made: the links are faults, nothing is stored', async () => {
    const before = await count('folder');
    const circle = [
      create('folder', { name: 'a', inside: { $ref: 1 } }),
      create('folder', { name: 'b', inside: { $ref: 0 } }),
    ];
    expect(refusalOf(await run(circle)).status).toBe(422);
    expect(await count('folder')).toBe(before);
  });
});

describe('all or none', () => {
  test('one refused operation undoes all, and every fault is named by its operation', async () => {
    const kept = await lab.create('company', { name: 'Kept', staff: 1 });
    const before = await count('company');
    const refusal = refusalOf(
      await run([
        create('company', { name: 'First' }),
        { op: 'update', entity: 'company', id: kept.id as string, data: { staff: 2 } },
        create('company', { name: null, staff: -1 }),
        { op: 'delete', entity: 'company', id: nowhere },
        create('person', { name: 'x', company: nowhere }),
      ]),
    );
    expect(refusal.errors.map(({ path, code }) => `${path} ${code}`)).toEqual([
      '/operations/2/data/staff minimum',
      '/operations/2/data/name required',
      '/operations/3 missing',
      '/operations/4/data/company missingRecord',
    ]);
    expect(await count('company')).toBe(before);
    expect(await lab.read('company', kept.id)).toEqual(kept);
    expect(await lab.history('company', kept.id)).toHaveLength(1);
  });

  test('twins within one batch', async () => {
    const refusal = refusalOf(
      await run([create('company', { name: 'T1', code: 'TWIN' }), create('company', { name: 'T2', code: 'TWIN' })]),
    );
    expect(refusal).toMatchObject({ status: 409, errors: [{ path: '/operations/1/data/code', code: 'unique' }] });
    const id = '0190163d-8694-739b-aea5-000000000001';
    expect(
      refusalOf(await run([create('company', { id, name: 'I1' }), create('company', { id, name: 'I2' })])).errors,
    ).toMatchObject([{ path: '/operations/1/data/id', code: 'duplicateId' }]);
    expect(await lab.read('company', id)).toBeNull();
  });

  test('every kind of operation sees what those before it did', async () => {
    const { id } = await lab.create('company', { name: 'Story' });
    const results = fine(
      await run([
        { op: 'update', entity: 'company', id: id as string, data: { staff: 5 }, version: 1 },
        { op: 'delete', entity: 'company', id: id as string },
        { op: 'restore', entity: 'company', id: id as string },
        { op: 'update', entity: 'company', id: id as string, data: { city: 'Bern' }, version: 4 },
        create('person', { name: 'By', company: { by: { name: 'Story' } } }),
      ]),
    );
    expect(results.map((result) => recordOf(result)?.version ?? null)).toEqual([2, null, 4, 5, 1]);
    expect(await lab.read('company', id)).toMatchObject({ version: 5, staff: 5, city: 'Bern' });
    expect((await lab.history('company', id)).map(({ op, door }) => `${op} ${door}`)).toEqual([
      'update batch',
      'restore batch',
      'delete batch',
      'update batch',
      'create api',
    ]);
  });

  test('a record is found by name by the next one of its own kind', async () => {
    const results = fine(
      await run([
        create('folder', { name: 'top' }),
        create('folder', { name: 'below', inside: { by: { name: 'top' } } }),
      ]),
    ).map(recordOf);
    expect(results[1]).toMatchObject({ inside: { id: results[0]!.id } });
  });

  test('a conflict of versions undoes all', async () => {
    const company = await lab.create('company', { name: 'V', staff: 1 });
    await lab.change('company', company.id, { staff: 2 });
    const refusal = refusalOf(
      await run([
        create('company', { name: 'W' }),
        { op: 'update', entity: 'company', id: company.id as string, data: { staff: 3 }, version: 1 },
      ]),
    );
    expect(refusal).toMatchObject({ status: 409, errors: [{ path: '/operations/1/data/staff', code: 'conflict' }] });
    expect(fine(await listRecords(lab.scene(), 'company', { filter: { '==': [{ var: 'name' }, 'W'] } })).items).toEqual(
      [],
    );
  });
});

describe('each for itself', () => {
  test('what is fine stays, what is not is told', async () => {
    const results = fine(
      await run(
        [
          create('company', { name: 'Fine', code: 'F' }),
          create('company', { name: 'Twin', code: 'F' }),
          create('company', { staff: 'x' }),
          create('person', { name: 'P', company: { $ref: 0 } }),
          create('person', { name: 'Q', company: { $ref: 1 } }),
          { op: 'delete', entity: 'company', id: nowhere },
          create('company', { name: 'Last' }),
        ],
        false,
      ),
    );
    expect(summary(results)).toEqual([
      'ok',
      '/code unique',
      '/staff type,/name required',
      'ok',
      '/company missingRecord',
      'missing',
      'ok',
    ]);
    expect(recordOf(results[3])).toMatchObject({ company: { title: 'Fine' } });
  });
});

test('data that is no record', async () => {
  for (const data of [undefined, null, [], 'x', 5])
    expect(summary(fine(await run([create('person', data)], false)))).toEqual([
      ' notAnObject, name required'.replace(', name', ',/name'),
    ]);
  expect(fine(await run([]))).toEqual([]);
});

test('a thousand records of one entity go in a few statements and come back in their order', async () => {
  const { statements } = lab.workspace.database;
  const before = statements.count;
  const results = fine(await run(Array.from({ length: 1_000 }, (_, index) => create('person', { name: `P${index}` }))));
  expect(statements.count - before).toBeLessThan(10);
  expect(results.map((result) => recordOf(result).name)).toEqual(
    Array.from({ length: 1_000 }, (_, index) => `P${index}`),
  );
});
