import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countCap, type ListRequest } from '#engine/records/list/request.ts';
import { searchAll } from '#engine/records/search-all.ts';
import { listRecords, readRecord } from '#engine/records/store.ts';
import { save } from '#engine/save.ts';
import { openTestWorkspace, type TestWorkspace } from '#tests/support/workspace.ts';

const lookup = (target: string) => ({ type: 'lookup', target });

let lab: TestWorkspace;
const ids: Record<string, string> = {};
beforeAll(async () => {
  lab = await openTestWorkspace({
    account: {
      title: 'name',
      search: ['name', 'owner_name', 'email'],
      fields: {
        name: { type: 'text' },
        owner_name: { type: 'text' },
        email: { type: 'email' },
        site: { type: 'url', search: true },
        parent: lookup('account'),
        head: { type: 'user' },
        tags: { type: 'json' },
        spot: { type: 'geo' },
      },
    },
    deal: {
      title: 'name',
      ownership: 'user',
      search: ['name', 'account.name', 'buyers'],
      fields: {
        name: { type: 'text', required: true },
        account: lookup('account'),
        partner: lookup('account'),
        reseller: lookup('account'),
        contact: lookup('account'),
        buyers: { type: 'multi_lookup', target: 'account' },
        about: { type: 'any_lookup' },
        big: { type: 'boolean' },
      },
    },
  });
  const make = async (entity: string, name: string, more: object = {}) => {
    const outcome = await save.create(lab.scene(), entity, { name, ...more });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
    ids[name] = outcome.value.id as string;
  };
  await make('account', 'Acme', { email: 'sales@acme.example', site: 'https://acme.example' });
  await make('account', '100% Wolle_Fabrik \\ Sohn', { owner_name: 'Ann' });
  await make('account', '北京中关村科技', { parent: ids.Acme, head: lab.userId, spot: { lat: 1, lng: 2 } });
  const links = {
    account: ids.Acme,
    partner: ids.Acme,
    reseller: ids.北京中关村科技,
    contact: ids.Acme,
    buyers: [ids.Acme, ids.北京中关村科技],
    about: { entity: 'account', id: ids.Acme },
  };
  for (let number = 0; number < 110; number += 1) await make('deal', `Deal ${number}`, links);
  await make('deal', 'Gone', { account: ids.Acme });
  await save.delete(lab.scene(), 'deal', ids.Gone!);
});
afterAll(() => lab.close());

/** More than fifty different chains of lookups. */
const farPaths = ['account', 'partner', 'reseller', 'contact'].flatMap((first) =>
  ['', 'parent.', 'parent.parent.'].flatMap((further) =>
    ['parent.name', 'head.name', 'created_by.name', 'updated_by.name'].map((last) => `${first}.${further}${last}`),
  ),
);

const list = (request: ListRequest, entity = 'deal', locale: 'en' | 'zh-CN' = 'en') =>
  listRecords(lab.scene('api', locale), entity, request);
async function items(request: ListRequest, entity = 'deal'): Promise<readonly Record<string, unknown>[]> {
  const outcome = await list(request, entity);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.items;
}

describe("refused, with the place and in the caller's language", () => {
  test.each<[string, ListRequest, string]>([
    ['a field that is none', { fields: ['nam'] }, '/fields'],
    ['a path through a field that is no link', { fields: ['name.length'] }, '/fields'],
    ['a path through many links', { fields: ['buyers.name'] }, '/fields'],
    ['a path that is longer than any', { fields: ['account.parent.parent.parent.parent.name'] }, '/fields'],
    ['a name every object answers to', { fields: ['__proto__'] }, '/fields'],
    ['more fields than there may be', { fields: Array.from({ length: 201 }, () => 'name') }, '/fields'],
    ['an order by a field that is none', { sort: ['-nam'] }, '/sort'],
    ['an order by what has none: places', { sort: ['account.spot'] }, '/sort'],
    ['an order by what has none: many links', { sort: ['buyers'] }, '/sort'],
    ['an order by what has none: links to anything', { sort: ['about'] }, '/sort'],
    ['too many keys', { sort: ['name', 'account', 'partner', 'reseller', 'contact'] }, '/sort'],
    ['no records', { limit: 0 }, '/limit'],
    ['too many records', { limit: 501 }, '/limit'],
    ['half a record', { limit: 1.5 }, '/limit'],
    ['no number of records', { limit: Number.NaN }, '/limit'],
    ['a search longer than any name', { q: 'x'.repeat(201) }, '/q'],
    ['a search that cannot be asked', { q: 'a\u0000' }, '/q'],
    [
      'a filter through more links than PostgreSQL can plan',
      { filter: { or: farPaths.map((path) => ({ '==': [{ var: path }, 'x'] })) } },
      '/filter',
    ],
    [
      'a filter that makes no sense',
      { filter: { and: [true, { '==': [{ var: 'nam' }, 1] }] } },
      '/filter/and/1/==/0/var',
    ],
  ])('%s', async (_, request, path) => {
    const [english, chinese] = [await list(request), await list(request, 'deal', 'zh-CN')];
    expect(english).toMatchObject({ ok: false, refusal: { status: 400, errors: [{ path }] } });
    expect(chinese).toMatchObject({
      ok: false,
      refusal: { status: 400, detail: expect.stringMatching(/\p{Script=Han}/u) },
    });
  });
});

describe('fields', () => {
  test('narrow the record and reach through links; id and version always come along', async () => {
    const [deal] = await items({
      fields: ['account.name', 'reseller.parent.name', 'reseller.head', 'account'],
      limit: 1,
    });
    expect(deal).toEqual({
      id: expect.any(String),
      version: 1,
      'account.name': 'Acme',
      'reseller.parent.name': 'Acme',
      'reseller.head': { id: lab.userId, title: 'Tess' },
      account: { id: ids.Acme, title: 'Acme' },
    });
    const read = await readRecord(lab.scene(), 'deal', deal!.id as string, ['reseller.parent', 'partner.parent.name']);
    expect(read).toMatchObject({
      ok: true,
      value: { 'reseller.parent': { id: ids.Acme, title: 'Acme' }, 'partner.parent.name': null },
    });
  });

  test('of a record that is not there', async () => {
    expect(await readRecord(lab.scene(), 'deal', ids.Acme!, ['name'])).toMatchObject({
      ok: false,
      refusal: { status: 404 },
    });
    expect(await readRecord(lab.scene(), 'deal', ids.Gone!)).toMatchObject({ ok: false, refusal: { status: 404 } });
    expect(await readRecord(lab.scene(), 'deal', ids.Gone!, ['name'])).toMatchObject({
      ok: false,
      refusal: { status: 404 },
    });
    expect(await readRecord(lab.scene(), 'deal', ids['Deal 1']!, ['nam'])).toMatchObject({
      ok: false,
      refusal: { status: 400 },
    });
  });
});

test('a page of 100 records with six links, counted and searched, is one statement', async () => {
  const { statements } = lab.workspace.database;
  const before = statements.count;
  const page = await list({
    limit: 100,
    sort: ['account', '-name'],
    q: 'deal',
    count: 'exact',
    filter: { '==': [{ var: 'account.name' }, 'Acme'] },
  });
  expect(statements.count - before).toBe(1);
  expect(page).toMatchObject({ ok: true, value: { count: 110 } });
  const title = { id: ids.Acme, title: 'Acme' };
  const [deal] = page.ok ? page.value.items : [];
  expect(deal).toMatchObject({
    account: title,
    partner: title,
    contact: title,
    about: { entity: 'account', ...title },
    buyers: [title, { title: '北京中关村科技' }],
    created_by: { title: 'Tess' },
    owner: { title: 'Tess' },
  });
});

describe('count', () => {
  test('none, capped and exact; of all pages, not of this one', async () => {
    expect(await list({ limit: 5 })).toMatchObject({ value: { count: null } });
    expect(await list({ limit: 5, count: 'capped' })).toMatchObject({ value: { count: 110 } });
    expect(await list({ limit: 5, count: 'exact', q: 'Deal 10' })).toMatchObject({ value: { count: 11 } });
    expect(await list({ count: 'exact', filter: false })).toMatchObject({ value: { count: 0, items: [] } });
  });

  test('stops at ten thousand where it is capped', async () => {
    await lab.workspace.database.query(
      `INSERT INTO ${lab.workspace.current().model.entities.get('team')!.table} (id, name) SELECT gen_random_uuid(), 'T' FROM generate_series(1, ${countCap + 5})`,
    );
    const capped = await list({ limit: 1, count: 'capped' }, 'team');
    expect(capped).toMatchObject({ value: { count: countCap, capped: true } });
    const exact = await list({ limit: 1, count: 'exact' }, 'team');
    expect(exact).toMatchObject({ value: { count: countCap + 5 } });
    expect(exact).not.toHaveProperty('value.capped');
  });
});

describe('search', () => {
  const names = async (q: string) => (await items({ q, fields: ['name'] }, 'account')).map(({ name }) => name);

  test.each([
    ['ACME', ['Acme']],
    ['100%', ['100% Wolle_Fabrik \\ Sohn']],
    ['%', ['100% Wolle_Fabrik \\ Sohn']],
    ['_', ['100% Wolle_Fabrik \\ Sohn']],
    ['\\', ['100% Wolle_Fabrik \\ Sohn']],
    ['a_m', []],
    ['%%', []],
    ["'", []],
    ['中关村', ['北京中关村科技']],
    ['ann wolle', ['100% Wolle_Fabrik \\ Sohn']],
    ['ann acme', []],
    ['sales@', ['Acme']],
    ['https', ['Acme']],
  ])('%j finds %j', async (q, found) => expect(await names(q)).toEqual(found));

  test('blanks find everything', async () => {
    expect(await names(' \t ')).toHaveLength(3);
  });

  test('looks through links, and into the titles of those that lead to many', async () => {
    expect(await list({ q: 'acme', count: 'exact' })).toMatchObject({ value: { count: 110 } });
    expect(await list({ q: '中关村', count: 'exact' })).toMatchObject({ value: { count: 110 } });
  });

  test('over all entities that say what they are searched by, in one statement', async () => {
    const { statements } = lab.workspace.database;
    const before = statements.count;
    const hits = await searchAll(lab.scene(), 'acme');
    expect(statements.count - before).toBe(1);
    expect(hits).toContainEqual({ entity: 'account', id: ids.Acme, title: 'Acme' });
    expect(hits.filter(({ entity }) => entity === 'deal').length).toBeLessThanOrEqual(5);
    expect(await searchAll(lab.scene(), '')).toEqual([]);
    expect(await searchAll(lab.scene(), '%_\\')).toEqual([]);
    expect(await searchAll(lab.scene(), 'gone')).toEqual([]);
  });
});

test('the recycle bin is a list of its own, which says when and by whom', async () => {
  const bin = await items({ deleted: true });
  expect(bin).toMatchObject([
    { id: ids.Gone, deleted_at: expect.any(String), deleted_by: { id: lab.userId, title: 'Tess' } },
  ]);
  expect(await items({ deleted: true, fields: ['name'] })).toMatchObject([
    { name: 'Gone', deleted_by: { title: 'Tess' } },
  ]);
  expect((await items({}))[0]).not.toHaveProperty('deleted_at');
});

test('newest first where no order is asked for', async () => {
  expect((await items({ limit: 2, sort: [] })).map(({ name }) => name)).toEqual(['Deal 109', 'Deal 108']);
});
