import { beforeEach, describe, expect, test } from 'vitest';
import { engineCaller } from '#engine/access/caller.ts';
import { publish } from '#engine/publish.ts';
import { readHistory } from '#engine/records/history.ts';
import { listRecords, type Scene } from '#engine/records/store.ts';
import { save } from '#engine/save.ts';
import type { Workspace } from '#engine/workspace.ts';
import { type Draft, labPackage, openEmptyWorkspace, smallCore } from '#tests/support/workspace.ts';

type Row = Record<string, unknown>;

const lookup = (target: string) => ({ type: 'lookup', target });
const entities = {
  company: {
    title: 'name',
    fields: {
      name: { type: 'text', required: true },
      code: { type: 'text', unique: true },
      city: { type: 'text' },
      staff: { type: 'integer', min: 0 },
      parent: lookup('company'),
      head: lookup('person'),
    },
  },
  person: {
    title: 'name',
    fields: {
      name: { type: 'text', required: true },
      company: { ...lookup('company'), required: true },
      friends: { type: 'multi_lookup', target: 'person' },
    },
  },
  memo: { fields: { body: { type: 'text' }, about: { type: 'any_lookup' } } },
};

let workspace: Workspace;
beforeEach(async () => {
  workspace = await openEmptyWorkspace();
  return () => workspace.close();
});

const records = (name: string, entity: string, rows: readonly Row[], more: Draft = {}) => ({
  kind: 'records',
  name,
  entity,
  key: ['name'],
  records: rows,
  ...more,
});
async function apply(documents: readonly Draft[], sampleData = true) {
  const packages = [smallCore, labPackage(entities, documents)];
  const published = await publish(workspace.database, workspace.schema, {
    packages,
    message: 'x',
    caller: engineCaller('apply'),
    sampleData,
  });
  await workspace.refresh();
  return published;
}
const scene = (): Scene => ({
  model: workspace.current().model,
  connection: workspace.database,
  caller: { userId: null, locale: 'en', zone: 'UTC', door: 'api' },
});
async function all(entity: string): Promise<readonly Row[]> {
  const list = await listRecords(scene(), entity, {
    sort: ['name', 'id'].slice(entity === 'memo' ? 1 : 0),
    limit: 500,
  });
  return list.ok ? list.value.items : [];
}
const by = (name: string) => ({ by: { name } });

describe('records come in whatever the order', () => {
  test('of files, and of records that lead to others of the same file', async () => {
    const chain = Array.from({ length: 12 }, (_, index) => ({
      name: `c${index}`,
      ...(index < 11 ? { parent: by(`c${index + 1}`) } : {}),
    }));
    const { problems } = await apply([
      records('a_memos', 'memo', [{ body: 'm', about: { entity: 'person', ...by('Ann') } }], { key: ['body'] }),
      records('b_people', 'person', [
        { name: 'Ann', company: by('c0'), friends: [by('Bob')] },
        { name: 'Bob', company: by('c11') },
      ]),
      records('c_companies', 'company', chain),
    ]);
    expect(problems).toEqual([]);
    const companies = await all('company');
    expect(companies.find(({ name }) => name === 'c0')).toMatchObject({ parent: { title: 'c1' } });
    expect(companies.find(({ name }) => name === 'c10')).toMatchObject({ parent: { title: 'c11' } });
    expect(await all('person')).toMatchObject([
      { name: 'Ann', company: { title: 'c0' }, friends: [{ title: 'Bob' }] },
      { name: 'Bob', company: { title: 'c11' } },
    ]);
    expect(await all('memo')).toMatchObject([{ about: { entity: 'person', title: 'Ann' } }]);
  });

  test('also where links name ids that come later', async () => {
    const id = (number: number) => `00000000-0000-7000-8000-00000000000${number}`;
    const { problems } = await apply([
      records('a', 'company', [
        { id: id(1), name: 'one', head: id(5) },
        { id: id(2), name: 'two', parent: id(3) },
        { id: id(3), name: 'three' },
      ]),
      records('b', 'person', [{ id: id(5), name: 'Ann', company: id(2) }]),
    ]);
    expect(problems).toEqual([]);
    expect(await all('company')).toMatchObject([
      { name: 'one', head: { title: 'Ann' } },
      { name: 'three' },
      { name: 'two', parent: { title: 'three' } },
    ]);
  });
});

describe('refused as a whole', () => {
  test('with every record that is wrong, where, and why in one sentence', async () => {
    const { problems, release } = await apply([
      records('companies', 'company', [
        { name: 'a', staff: 1, parent: by('nobody') },
        { name: 'b', code: 'X' },
        { name: 'c', code: 'X' },
        { name: 'd', parent: by('b') },
      ]),
      records('people', 'person', [{ name: 'p', company: by('a') }]),
    ]);
    expect(release).toBeNull();
    const told = problems.map(({ code, document, pointer }) => `${code} ${document}${pointer}`);
    expect(told).toContain('record-refused records/companies/records/0/parent');
    expect(told).toContain('record-refused records/companies/records/2/code');
    expect(told).not.toContain('record-refused records/companies/records/3/parent');
    for (const { message } of problems)
      expect(message).not.toMatch(/(The record chosen|Another record).*(The record chosen|Another record)/);
  });

  test('where a link fits several records', async () => {
    const { problems } = await apply([
      records(
        'companies',
        'company',
        [
          { name: 'twin', code: '1' },
          { name: 'twin', code: '2' },
        ],
        { key: ['code'] },
      ),
      records('people', 'person', [{ name: 'p', company: by('twin') }]),
    ]);
    expect(problems).toMatchObject([{ document: 'records/people', pointer: '/records/0/company' }]);
  });

  test('where a record that is there would break a rule by what the document says now', async () => {
    await apply([
      records('companies', 'company', [
        { name: 'a', code: '1' },
        { name: 'b', code: '2' },
      ]),
    ]);
    const { problems, release } = await apply([
      records('companies', 'company', [
        { name: 'a', code: '1' },
        { name: 'b', code: '1' },
      ]),
    ]);
    expect([release, problems]).toMatchObject([null, [{ code: 'record-refused', pointer: '/records/1/code' }]]);
    expect(await all('company')).toMatchObject([
      { code: '1', version: 1 },
      { code: '2', version: 1 },
    ]);
  });
});

describe('records are matched by their key', () => {
  test('a second load changes nothing; a changed document changes what differs', async () => {
    const first = [
      { name: 'a', staff: 1, city: 'Bern' },
      { name: 'b', staff: 2 },
    ];
    await apply([records('companies', 'company', first)]);
    const { release } = await apply([records('companies', 'company', [...first].reverse())]);
    expect(release?.number).toBe(2);
    expect(await all('company')).toMatchObject([
      { name: 'a', version: 1 },
      { name: 'b', version: 1 },
    ]);
    await apply([
      records('companies', 'company', [{ name: 'a', staff: 5 }, { name: 'b', staff: 2, city: null }, { name: 'c' }]),
    ]);
    expect(await all('company')).toMatchObject([
      { name: 'a', staff: 5, city: 'Bern', version: 2 },
      { name: 'b', version: 1 },
      { name: 'c', version: 1 },
    ]);
    const [a] = await all('company');
    const history = await readHistory(scene(), 'company', a!.id as string, null);
    expect(history).toMatchObject({
      ok: true,
      value: {
        items: [
          { op: 'update', door: 'apply', by: null, changes: { staff: { old: 1, new: 5 } } },
          { op: 'create', door: 'apply' },
        ],
      },
    });
  });

  test('of several fields, links among them', async () => {
    const people = [
      { name: 'Ann', company: by('a') },
      { name: 'Ann', company: by('b') },
    ];
    const companies = records('companies', 'company', [{ name: 'a' }, { name: 'b' }]);
    await apply([companies, records('people', 'person', people, { key: ['name', 'company'] })]);
    await apply([
      companies,
      records('people', 'person', [...people, { name: 'Bob', company: by('a') }], { key: ['name', 'company'] }),
    ]);
    expect((await all('person')).map(({ name, version }) => [name, version])).toEqual([
      ['Ann', 1],
      ['Ann', 1],
      ['Bob', 1],
    ]);
  });

  test('what a user has changed is left alone until the document itself changes', async () => {
    await apply([records('companies', 'company', [{ name: 'a', staff: 1 }])]);
    const [a] = await all('company');
    await save.change(scene(), 'company', a!.id as string, { staff: 9, city: 'Bern' }, null);
    expect((await apply([records('companies', 'company', [{ name: 'a', staff: 1 }])])).release).toBeNull();
    expect(await all('company')).toMatchObject([{ staff: 9 }]);
    await apply([records('companies', 'company', [{ name: 'a', staff: 2 }])]);
    expect(await all('company')).toMatchObject([{ staff: 2, city: 'Bern' }]);
  });

  test('what a user has deleted does not come back', async () => {
    await apply([records('companies', 'company', [{ name: 'a' }, { name: 'b' }], { sample: true })]);
    const [a] = await all('company');
    await save.delete(scene(), 'company', a!.id as string);
    await apply([
      records(
        'companies',
        'company',
        [
          { name: 'a', staff: 3 },
          { name: 'b', staff: 3 },
        ],
        { sample: true },
      ),
    ]);
    expect(await all('company')).toMatchObject([{ name: 'b', staff: 3 }]);
  });
});

describe('samples', () => {
  test('are marked, and only they are', async () => {
    await apply([
      records('companies', 'company', [{ name: 'real' }]),
      records('examples', 'company', [{ name: 'x' }, { name: 'y' }], { sample: true }),
    ]);
    const marked = await workspace.database.query<{ name: string; package: string }>(
      `SELECT c.name, s.package FROM "${workspace.schema}"._sample s JOIN "${workspace.schema}".company c ON c.id = s.record AND s.entity = 'company' ORDER BY 1`,
    );
    expect(marked).toEqual([
      { name: 'x', package: 'lab' },
      { name: 'y', package: 'lab' },
    ]);
  });

  test('stay away where they are not wanted', async () => {
    await apply(
      [
        records('companies', 'company', [{ name: 'real' }]),
        records('examples', 'company', [{ name: 'x' }], { sample: true }),
      ],
      false,
    );
    expect((await all('company')).map(({ name }) => name)).toEqual(['real']);
  });
});

test('a thousand records take a few statements', async () => {
  const many = Array.from({ length: 1_000 }, (_, index) => ({ name: `n${index}`, staff: index }));
  const before = workspace.database.statements.count;
  expect((await apply([records('companies', 'company', many)])).problems).toEqual([]);
  expect(workspace.database.statements.count - before).toBeLessThan(120);
  expect(await all('company')).toHaveLength(500);
});
