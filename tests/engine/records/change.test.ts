import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { save } from '#engine/save.ts';
import { faultsOf, type Lab, nowhere, openLab, type Row, refusalOf } from './lab.ts';

let lab: Lab;
let number = 0;
let acme: Row;
let ann: Row;
beforeAll(async () => {
  lab = await openLab();
  ann = await lab.create('person', { name: 'Ann' });
});
afterAll(() => lab.close());
beforeEach(async () => {
  number += 1;
  acme = await lab.create('company', {
    name: 'Acme',
    city: `City ${number}`,
    code: `A${number}`,
    staff: 5,
    revenue: '5.00',
    tags: ['small'],
    address: { city: 'Bern' },
  });
});

const change = (record: unknown, version: number | null = null, id: unknown = acme.id, entity = 'company') =>
  save.change(lab.scene(), entity, id as string, record, version);

describe('refused, and the record as it was', () => {
  test('a record that is not there, is deleted, or belongs to another entity', async () => {
    expect(refusalOf(await change({ name: 'x' }, null, nowhere)).status).toBe(404);
    expect(refusalOf(await change({ name: 'x' }, null, ann.id)).status).toBe(404);
    expect(refusalOf(await change({}, null, nowhere)).status).toBe(404);
    expect(refusalOf(await change({ staff: -1 }, null, nowhere)).status).toBe(404);
    await save.delete(lab.scene(), 'company', acme.id as string);
    expect(refusalOf(await change({ name: 'x' })).status).toBe(404);
    expect(refusalOf(await change({ vat: 'x' })).status).toBe(404);
  });

  test('every broken value at once', async () => {
    await lab.create('company', { name: 'Rival', code: `R${number}`, email: `r${number}@rival.example` });
    const outcome = await change({
      name: '',
      code: `R${number}`,
      email: `R${number}@RIVAL.example`,
      staff: -1,
      parent: nowhere,
      id: nowhere,
      created_at: null,
      nonsense: 1,
    });
    expect(faultsOf(outcome)).toEqual([
      '/code unique',
      '/created_at system',
      '/email unique',
      '/id system',
      '/name required',
      '/nonsense unknown',
      '/parent missingRecord',
      '/staff minimum',
    ]);
    expect(await lab.read('company', acme.id)).toEqual(acme);
    expect(await lab.history('company', acme.id)).toHaveLength(1);
  });

  test('a unique of two fields, when only one of them is written', async () => {
    await lab.create('company', { name: 'Rival', city: acme.city });
    expect(refusalOf(await change({ name: 'Rival' }))).toMatchObject({
      status: 409,
      errors: [{ path: '/city', code: 'unique' }],
    });
  });

  test('several uniques at once, when nothing else is wrong', async () => {
    await lab.create('company', { name: 'Rival', city: 'Ulm', code: `R${number}`, email: `r${number}@rival.example` });
    expect(
      faultsOf(await change({ name: 'Rival', city: 'Ulm', code: `R${number}`, email: `r${number}@rival.example` })),
    ).toEqual(['/city unique', '/code unique', '/email unique']);
  });

  test('links that lead nowhere, of every kind', async () => {
    const circle = await lab.create('circle', { name: 'c', members: [ann.id], sponsors: [acme.id] });
    expect(faultsOf(await change({ members: [nowhere] }, null, circle.id, 'circle'))).toEqual([
      '/members/0 missingRecord',
    ]);
    expect(faultsOf(await change({ name: 'd', sponsors: [acme.id, nowhere] }, null, circle.id, 'circle'))).toEqual([
      '/sponsors/1 missingRecord',
    ]);
    expect(faultsOf(await change({ sponsors: [] }, null, circle.id, 'circle'))).toEqual(['/sponsors required']);
    const note = await lab.create('account_note', { about: { entity: 'person', id: ann.id } });
    expect(faultsOf(await change({ about: { entity: 'company', id: ann.id } }, null, note.id, 'account_note'))).toEqual(
      ['/about missingRecord'],
    );
    expect(await lab.read('circle', circle.id)).toEqual(circle);
  });

  test('an immutable value, once it is set', async () => {
    expect(await lab.change('company', acme.id, { vat: 'CH-1' })).toMatchObject({ vat: 'CH-1' });
    for (const vat of ['CH-2', null, '']) expect(faultsOf(await change({ vat }))).toEqual(['/vat immutable']);
    expect(await lab.change('company', acme.id, { vat: 'CH-1', staff: 6 })).toMatchObject({ staff: 6, version: 3 });
  });
});

describe('changed', () => {
  test('what is written and nothing else, one version further', async () => {
    const changed = await lab.change('company', acme.id, { staff: 6, city: null, revenue: '12345678901234567.89' });
    expect(changed).toEqual({
      ...acme,
      staff: 6,
      city: null,
      revenue: '12345678901234567.89',
      version: 2,
      updated_at: changed.updated_at,
    });
    expect(await lab.read('company', acme.id)).toEqual(changed);
  });

  test('nothing, where everything written is so already: same version, no history', async () => {
    const { id, version, created_at, created_by, updated_at, updated_by, ...own } = acme;
    for (const same of [
      {},
      { staff: 5 },
      { revenue: 5 },
      { revenue: '5.0' },
      { city: acme.city, code: acme.code },
      { tags: ['small'] },
      { address: { city: 'Bern', street: '' } },
      { parent: null },
      own,
    ]) {
      expect(await lab.change('company', id, same)).toEqual(acme);
      expect(await lab.change('company', id, same, 1)).toEqual(acme);
    }
    expect(await lab.history('company', id)).toHaveLength(1);
  });

  test('lists of links: replaced, put in another order, emptied, left alone', async () => {
    const bob = await lab.create('person', { name: 'Bob' });
    const circle = await lab.create('circle', { name: 'c', members: [ann.id, bob.id], sponsors: [acme.id] });
    const members = (row: Row) => (row.members as { id: string }[]).map(({ id }) => id);
    expect(members(await lab.change('circle', circle.id, { members: [bob.id, ann.id] }))).toEqual([bob.id, ann.id]);
    expect(members(await lab.change('circle', circle.id, { name: 'd' }))).toEqual([bob.id, ann.id]);
    expect((await lab.change('circle', circle.id, { members: [bob.id, ann.id] })).version).toBe(3);
    expect(members(await lab.change('circle', circle.id, { members: [ann.id] }))).toEqual([ann.id]);
    expect(members(await lab.change('circle', circle.id, { members: [] }))).toEqual([]);
    expect(members(await lab.change('circle', circle.id, { members: null }))).toEqual([]);
    const changes = (await lab.history('circle', circle.id)).map((entry) => entry.changes.members);
    expect(changes).toEqual([
      { old: [ann.id], new: [] },
      { old: [bob.id, ann.id], new: [ann.id] },
      undefined,
      { old: [ann.id, bob.id], new: [bob.id, ann.id] },
      { old: null, new: [ann.id, bob.id] },
    ]);
  });

  test('a link to anything, from one kind of record to another', async () => {
    const note = await lab.create('account_note', { about: { entity: 'person', id: ann.id } });
    expect(await lab.change('account_note', note.id, { about: { entity: 'company', id: acme.id } })).toMatchObject({
      about: { entity: 'company', id: acme.id, title: 'Acme' },
    });
    expect(await lab.change('account_note', note.id, { about: null })).toMatchObject({ about: null });
  });

  test('although a link nobody touches leads to a deleted record', async () => {
    const parent = await lab.create('company', { name: 'Parent' });
    const child = await lab.create('person', { name: 'Child', company: parent.id });
    await lab.workspace.database.query(
      `UPDATE "${lab.workspace.schema}".company SET deleted_at = now() WHERE id = $1`,
      [parent.id],
    );
    expect(await lab.change('person', child.id, { name: 'Grown' })).toMatchObject({
      name: 'Grown',
      company: { id: parent.id, title: null },
    });
  });

  test('in one statement', async () => {
    await lab.change('company', acme.id, { staff: 7, parent: null });
    const { statements } = lab.workspace.database;
    const before = statements.count;
    await lab.change('company', acme.id, { staff: 8, parent: null }, 2);
    expect(statements.count - before).toBe(1);
  });
});

describe('with the version that was read', () => {
  test('changes of others to other fields survive beside these', async () => {
    await lab.change('company', acme.id, { staff: 50 });
    await lab.change('company', acme.id, { code: null });
    const merged = await lab.change('company', acme.id, { city: 'Genf', tags: ['large'] }, 1);
    expect(merged).toMatchObject({ version: 4, staff: 50, code: null, city: 'Genf', tags: ['large'] });
  });

  test('a field that both changed is a conflict that shows all sides, and nothing is written', async () => {
    const [old, next] = [await lab.create('person', { name: 'Old' }), await lab.create('person', { name: 'Next' })];
    const contract = await lab.create('contract', { number: '1', company: acme.id, signer: old.id });
    await lab.change('contract', contract.id, { signer: next.id, number: '2' });
    const refusal = refusalOf(await change({ number: '3', signer: ann.id }, 1, contract.id, 'contract'));
    expect(refusal).toMatchObject({ status: 409, code: 'conflict' });
    expect(refusal.errors.map(({ path }) => path).sort()).toEqual(['/number', '/signer']);
    expect(refusal.conflict).toEqual({
      base: { number: '1', signer: old.id },
      theirs: { number: '2', signer: next.id },
      yours: { number: '3', signer: ann.id },
    });
    expect(await lab.read('contract', contract.id)).toMatchObject({ version: 2, number: '2' });
  });

  test('the sides of a conflict are values as the API knows them, to the last digit', async () => {
    const before = {
      revenue: '12345678901234567.89',
      since: '2026-01-01T10:00:00+02:00',
      opens: '09:30',
      active: true,
    };
    await lab.change('company', acme.id, before);
    await lab.change('company', acme.id, {
      revenue: '12345678901234567.90',
      since: '2026-01-02T00:00:00.5Z',
      opens: '10:00',
      active: false,
    });
    const mine = { revenue: '1', since: '2026-01-03T00:00:00Z', opens: '11:00:00', active: null };
    expect(refusalOf(await change(mine, 2)).conflict).toMatchObject({
      base: { revenue: '12345678901234567.89', since: '2026-01-01T08:00:00Z', opens: '09:30:00', active: true },
      theirs: { revenue: '12345678901234567.90', since: '2026-01-02T00:00:00.5Z', opens: '10:00:00', active: false },
    });
  });

  test('the base is the value at that version, however often it changed since', async () => {
    for (const staff of [6, 7, 8]) await lab.change('company', acme.id, { staff });
    expect(refusalOf(await change({ staff: 9 }, 2)).conflict).toEqual({
      base: { staff: 6 },
      theirs: { staff: 8 },
      yours: { staff: 9 },
    });
  });

  test('both wanting the same is no conflict', async () => {
    await lab.change('company', acme.id, { staff: 50, revenue: '7.50' });
    expect(await lab.change('company', acme.id, { staff: 50, revenue: 7.5 }, 1)).toMatchObject({ version: 2 });
    expect(await lab.change('company', acme.id, { staff: 50, revenue: '7.500', city: 'Biel' }, 1)).toMatchObject({
      version: 3,
      city: 'Biel',
    });
  });

  test('a list of links that both changed is a conflict as well', async () => {
    const circle = await lab.create('circle', { name: 'c', members: [], sponsors: [acme.id] });
    await lab.change('circle', circle.id, { members: [ann.id] });
    const bob = await lab.create('person', { name: 'Bob' });
    expect(refusalOf(await change({ members: [bob.id] }, 1, circle.id, 'circle')).conflict).toEqual({
      base: { members: [] },
      theirs: { members: [ann.id] },
      yours: { members: [bob.id] },
    });
  });

  test('a version that has not been yet', async () => {
    expect(refusalOf(await change({ staff: 9 }, 7)).status).toBe(412);
    expect(await lab.read('company', acme.id)).toEqual(acme);
  });

  test('of a record that was deleted meanwhile', async () => {
    await save.delete(lab.scene(), 'company', acme.id as string);
    expect(refusalOf(await change({ staff: 9 }, 1)).status).toBe(404);
  });
});
