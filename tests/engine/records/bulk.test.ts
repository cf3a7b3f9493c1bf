import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BulkRequest } from '#engine/records/bulk.ts';
import { listRecords } from '#engine/records/store.ts';
import { save } from '#engine/save.ts';
import { fine, type Lab, nowhere, openLab, type Row, refusalOf } from './lab.ts';

let lab: Lab;
let rows: Row[];
let round = 0;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());
beforeEach(async () => {
  round += 1;
  rows = [];
  for (const staff of [1, 2, 3, 4])
    rows.push(await lab.create('company', { name: `C${staff}`, city: `Round ${round}`, staff }));
});

const here = () => ({ '==': [{ var: 'city' }, `Round ${round}`] });
const bulk = (request: BulkRequest, entity = 'company') => save.bulk(lab.scene('bulk'), entity, request);
const ids = () => rows.map(({ id }) => id as string);
async function values(field: string): Promise<unknown[]> {
  const list = fine(await listRecords(lab.scene(), 'company', { filter: here(), sort: ['id'], fields: [field] }));
  return list.items.map((item) => item[field]);
}

describe('refused, and no record changed', () => {
  test.each<[string, BulkRequest, string[]]>([
    ['a value that is wrong', { filter: true, set: { staff: -1 } }, ['/staff minimum']],
    ['a field that is none', { filter: true, set: { staf: 1 } }, ['/staf unknown']],
    ['a required field left blank', { filter: true, set: { name: null } }, ['/name required']],
    ['a link that leads nowhere', { filter: true, set: { parent: nowhere } }, ['/parent missingRecord']],
    [
      'a link that means nobody',
      { filter: true, set: { parent: { by: { code: 'none' } } } },
      ['/parent missingRecord'],
    ],
    ['the id', { filter: true, set: { id: nowhere } }, ['/id system']],
    ['no object', { filter: true, set: [1] }, [' notAnObject']],
    ['nothing to do', { filter: true }, [' notAnObject']],
    [
      'a filter that makes no sense',
      { filter: { '==': [{ var: 'staf' }, 1] }, set: { staff: 1 } },
      ['/filter/==/0/var filter'],
    ],
  ])('%s', async (_, request, faults) => {
    const refusal = refusalOf(await bulk(request));
    expect(refusal.errors.map(({ path, code }) => `${path} ${code}`)).toEqual(faults);
    expect(await values('staff')).toEqual([1, 2, 3, 4]);
  });
});

test('changes what the filter picks, each with its version, history and door', async () => {
  const answer = fine(
    await bulk({ filter: { and: [here(), { '>': [{ var: 'staff' }, 2] }] }, set: { staff: 9, tags: ['large'] } }),
  );
  expect(answer.map(({ id, ok }) => [id, ok])).toEqual([
    [rows[2]!.id, true],
    [rows[3]!.id, true],
  ]);
  expect(await values('staff')).toEqual([1, 2, 9, 9]);
  const [entry] = await lab.history('company', rows[3]!.id);
  expect(entry).toMatchObject({
    version: 2,
    door: 'bulk',
    op: 'update',
    changes: { staff: { old: 4, new: 9 }, tags: { old: null, new: ['large'] } },
  });
});

test('records that are as asked for already keep their version', async () => {
  const answer = fine(await bulk({ ids: ids(), set: { staff: 2 } }));
  expect(answer.every(({ ok }) => ok)).toBe(true);
  expect(await values('version')).toEqual([2, 1, 2, 2]);
  expect(fine(await bulk({ ids: ids(), set: {} })).every(({ ok }) => ok)).toBe(true);
  expect(await values('version')).toEqual([2, 1, 2, 2]);
});

test('answers per record: those that are gone, and those that a rule forbids, are told alone', async () => {
  await save.delete(lab.scene(), 'company', ids()[1]!);
  const answer = fine(await bulk({ ids: [ids()[0]!, ids()[1]!, nowhere, ids()[0]!], set: { staff: 7 } }));
  expect(answer.map(({ ok, refusal }) => (ok ? 'ok' : refusal?.status))).toEqual(['ok', 404, 404]);
  const unique = fine(await bulk({ ids: ids(), set: { code: `only-${round}` } }));
  expect(
    unique.map(({ ok, refusal }) =>
      ok ? 'ok' : refusal?.errors.map(({ path, code }) => `${path} ${code}`).join() || refusal?.status,
    ),
  ).toEqual(['ok', 404, '/code unique', '/code unique']);
  await lab.change('company', ids()[2], { vat: 'fixed' });
  const fixed = fine(await bulk({ ids: [ids()[2]!, ids()[3]!], set: { vat: 'new' } }));
  expect(fixed.map(({ ok }) => ok)).toEqual([false, true]);
});

test('sets links of every kind', async () => {
  const [ann, circle] = [
    await lab.create('person', { name: 'Ann' }),
    await lab.create('circle', { name: 'C', sponsors: [ids()[0]] }),
  ];
  fine(await bulk({ ids: [circle.id as string], set: { members: [ann.id] } }, 'circle'));
  expect(await lab.read('circle', circle.id)).toMatchObject({ version: 2, members: [{ id: ann.id, title: 'Ann' }] });
  fine(await bulk({ filter: here(), set: { parent: { by: { id: ids()[0] } }, owner: null } }));
  expect(await values('parent')).toEqual(Array.from({ length: 4 }, () => ({ id: ids()[0], title: 'C1' })));
});

test('deletes, each with what it owns, and leaves what is held', async () => {
  await lab.create('branch', { name: 'B', company: ids()[0] });
  const contract = await lab.create('contract', { number: '1', company: ids()[1] });
  const answer = fine(await bulk({ filter: here(), delete: true }));
  expect(answer.map(({ ok, refusal }) => (ok ? 'ok' : refusal?.status))).toEqual(['ok', 409, 'ok', 'ok']);
  expect(await values('name')).toEqual(['C2']);
  expect(await lab.read('contract', contract.id)).toEqual(contract);
});

test('more records than a page are all reached, though the change takes them out of the filter', async () => {
  const data = Array.from({ length: 1_205 }, (_, index) => ({
    op: 'create' as const,
    entity: 'person',
    data: { name: `bulk ${index}` },
  }));
  for (const part of [data.slice(0, 700), data.slice(700)]) fine(await save.batch(lab.scene('batch'), part, true));
  const filter = { startsWith: [{ var: 'name' }, 'bulk'] };
  const answer = fine(await bulk({ filter, set: { name: 'done' } }, 'person'));
  expect(answer).toHaveLength(1_205);
  expect(fine(await listRecords(lab.scene(), 'person', { filter, count: 'exact' })).count).toBe(0);
});
