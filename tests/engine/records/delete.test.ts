import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listRecords } from '#engine/records/store.ts';
import { save } from '#engine/save.ts';
import { fine, type Lab, nowhere, openLab, type Row, refusalOf } from './lab.ts';

let lab: Lab;
let sponsor: Row;
beforeAll(async () => {
  lab = await openLab();
  sponsor = await lab.create('company', { name: 'Sponsor' });
});
afterAll(() => lab.close());

const remove = (entity: string, { id }: Row) => save.delete(lab.scene(), entity, id as string);
const restore = (entity: string, { id }: Row) => save.restore(lab.scene(), entity, id as string);
const read = (entity: string, { id }: Row) => lab.read(entity, id);
const link = ({ id }: Row, title: unknown) => ({ id, title });

describe('deleting is refused', () => {
  test('for what is not there, deleted already, or of another entity', async () => {
    const person = await lab.create('person', { name: 'x' });
    expect(refusalOf(await save.delete(lab.scene(), 'company', nowhere)).status).toBe(404);
    expect(refusalOf(await remove('company', person)).status).toBe(404);
    fine(await remove('person', person));
    expect(refusalOf(await remove('person', person)).status).toBe(404);
  });

  test('while a link that cannot be cleared holds the record, with who and how many, in words', async () => {
    const company = await lab.create('company', { name: 'Held' });
    const signer = await lab.create('person', { name: 'Signer', company: company.id });
    const contracts = [];
    for (const number of ['1', '2'])
      contracts.push(await lab.create('contract', { number, company: company.id, signer: signer.id }));
    const refusal = refusalOf(await save.delete(lab.scene('api', 'zh-CN'), 'company', company.id as string));
    expect(refusal).toMatchObject({
      status: 409,
      code: 'inUse',
      errors: [{ code: 'inUse', message: expect.stringMatching(/2.*合同/) }],
    });
    expect(refusalOf(await remove('person', signer)).errors[0]?.message).toMatch(/2 Contracts/);
    const circle = await lab.create('circle', { name: 'C', sponsors: [sponsor.id] });
    expect(refusalOf(await remove('company', sponsor)).errors[0]?.message).toMatch(/1 circle/);
    fine(await remove('circle', circle));
    // Nothing was done: the link that could have been cleared is there, too.
    expect(await read('person', signer)).toEqual(signer);
    for (const contract of contracts) fine(await remove('contract', contract));
    fine(await remove('company', company));
    expect(await read('person', signer)).toMatchObject({ company: null, version: 2 });
  });
});

describe('a deleted record', () => {
  test('is in no list and no link any more, and what it owned is gone with it', async () => {
    const company = await lab.create('company', { name: 'Tree' });
    const branch = await lab.create('branch', { name: 'Branch', company: company.id });
    const desk = await lab.create('desk', { name: 'Desk', branch: branch.id });
    const person = await lab.create('person', { name: 'Ann', company: company.id });
    const note = await lab.create('account_note', { about: { entity: 'company', id: company.id } });
    const circle = await lab.create('circle', { name: 'C', sponsors: [sponsor.id], fans: [company.id] });
    fine(await remove('company', company));
    for (const [entity, row] of [
      ['company', company],
      ['branch', branch],
      ['desk', desk],
    ] as const)
      expect(await read(entity, row)).toBeNull();
    expect(await read('person', person)).toMatchObject({ company: null, version: 2 });
    expect(await read('account_note', note)).toMatchObject({
      about: { entity: 'company', id: company.id, title: null },
    });
    expect(await read('circle', circle)).toMatchObject({ fans: [] });
    expect((await lab.history('desk', desk.id))[0]).toMatchObject({ op: 'delete', version: 2, by: { id: lab.userId } });
    expect((await lab.history('person', person.id))[0]).toMatchObject({
      op: 'update',
      changes: { company: { old: company.id, new: null } },
    });
    const bin = fine(await listRecords(lab.scene(), 'branch', { deleted: true }));
    expect(bin.items).toMatchObject([{ id: branch.id, deleted_by: link({ id: lab.userId }, 'Tess') }]);
  });

  test('comes back with everything: what it owned, and the links that were cleared', async () => {
    const company = await lab.create('company', { name: 'Back' });
    const branch = await lab.create('branch', { name: 'Branch', company: company.id });
    const early = await lab.create('branch', { name: 'Closed before', company: company.id });
    const desk = await lab.create('desk', { name: 'Desk', branch: branch.id });
    const person = await lab.create('person', { name: 'Ann', company: company.id });
    const circle = await lab.create('circle', { name: 'C', sponsors: [sponsor.id], fans: [company.id] });
    fine(await remove('branch', early));
    fine(await remove('company', company));
    expect(fine(await restore('company', company))).toMatchObject({ id: company.id, version: 3, name: 'Back' });
    expect(await read('branch', branch)).toMatchObject({ company: link(company, 'Back'), version: 3 });
    expect(await read('desk', desk)).toMatchObject({ branch: link(branch, 'Branch') });
    expect(await read('person', person)).toMatchObject({ company: link(company, 'Back'), version: 3 });
    expect(await read('circle', circle)).toMatchObject({ fans: [link(company, 'Back')] });
    // What had gone by itself stays gone.
    expect(await read('branch', early)).toBeNull();
    expect((await lab.history('desk', desk.id)).map(({ op }) => op)).toEqual(['restore', 'delete', 'create']);
  });

  test('takes back no link that has found another place meanwhile', async () => {
    const [company, other] = [
      await lab.create('company', { name: 'One' }),
      await lab.create('company', { name: 'Other' }),
    ];
    const moved = await lab.create('person', { name: 'Moved', company: company.id });
    const gone = await lab.create('person', { name: 'Gone', company: company.id });
    fine(await remove('company', company));
    await lab.change('person', moved.id, { company: other.id });
    fine(await remove('person', gone));
    fine(await restore('company', company));
    expect(await read('person', moved)).toMatchObject({ company: link(other, 'Other') });
    expect(await read('person', gone)).toBeNull();
    expect(fine(await restore('person', gone))).toMatchObject({ company: null });
  });

  test('gives each of its descendants its own links back, not its own ones', async () => {
    const root = await lab.create('folder', { name: 'root' });
    const inner = await lab.create('folder', { name: 'inner', inside: root.id });
    const sibling = await lab.create('folder', { name: 'sibling', inside: root.id, shortcut: inner.id });
    const outside = await lab.create('folder', { name: 'outside', shortcut: inner.id });
    fine(await remove('folder', root));
    expect(await read('folder', inner)).toBeNull();
    expect(await read('folder', outside)).toMatchObject({ shortcut: null });
    fine(await restore('folder', root));
    expect(await read('folder', inner)).toMatchObject({ inside: link(root, 'root') });
    expect(await read('folder', outside)).toMatchObject({ shortcut: link(inner, 'inner') });
    expect(await read('folder', sibling)).toMatchObject({ inside: link(root, 'root'), shortcut: link(inner, 'inner') });
  });

  test('comes back as often as it goes', async () => {
    const company = await lab.create('company', { name: 'Again' });
    const branch = await lab.create('branch', { name: 'B', company: company.id });
    const person = await lab.create('person', { name: 'P', company: company.id });
    for (let round = 0; round < 3; round += 1) {
      fine(await remove('company', company));
      expect(await read('branch', branch)).toBeNull();
      fine(await restore('company', company));
      expect(await read('branch', branch)).not.toBeNull();
      expect(await read('person', person)).toMatchObject({ company: link(company, 'Again') });
    }
  });
});

describe('restoring is refused', () => {
  test('for what is not deleted, or not there', async () => {
    const company = await lab.create('company', { name: 'Live' });
    expect(refusalOf(await restore('company', company)).status).toBe(404);
    expect(refusalOf(await save.restore(lab.scene(), 'company', nowhere)).status).toBe(404);
    expect(await read('company', company)).toEqual(company);
  });

  test('while its parent is gone: an owner, or the folder it is in', async () => {
    const company = await lab.create('company', { name: 'Parent' });
    const branch = await lab.create('branch', { name: 'B', company: company.id });
    const folder = await lab.create('folder', { name: 'f' });
    const inside = await lab.create('folder', { name: 'i', inside: folder.id });
    fine(await remove('company', company));
    fine(await remove('folder', folder));
    expect(refusalOf(await restore('branch', branch))).toMatchObject({
      status: 422,
      errors: [{ path: '/company', code: 'missingRecord' }],
    });
    expect(refusalOf(await restore('folder', inside))).toMatchObject({
      status: 422,
      errors: [{ path: '/inside', code: 'missingRecord' }],
    });
    expect(await read('branch', branch)).toBeNull();
  });

  test('while another record has taken its unique value; then it is done', async () => {
    const company = await lab.create('company', { name: 'Taken', code: 'T1' });
    fine(await remove('company', company));
    const twin = await lab.create('company', { name: 'Twin', code: 'T1' });
    expect(refusalOf(await restore('company', company))).toMatchObject({ status: 409, code: 'duplicate' });
    await lab.change('company', twin.id, { code: null });
    expect(fine(await restore('company', company))).toMatchObject({ code: 'T1' });
  });

  test('as a whole, while another record has taken a unique value of something it owns', async () => {
    const company = await lab.create('company', { name: 'Whole' });
    const branches = [
      await lab.create('branch', { name: 'B1', code: 'X1', company: company.id }),
      await lab.create('branch', { name: 'B2', code: 'X2', company: company.id }),
    ];
    fine(await remove('company', company));
    const other = await lab.create('company', { name: 'Elsewhere' });
    await lab.create('branch', { name: 'Thief', code: 'X2', company: other.id });
    expect(refusalOf(await restore('company', company))).toMatchObject({ status: 409, code: 'duplicate' });
    expect(await read('company', company)).toBeNull();
    for (const branch of branches) expect(await read('branch', branch)).toBeNull();
  });
});

test('a record that goes together with what holds it is held by nobody', async () => {
  const company = await lab.create('company', { name: 'Round' });
  const branch = await lab.create('branch', { name: 'B', company: company.id });
  const desk = await lab.create('desk', { name: 'D', branch: branch.id });
  await lab.change('branch', branch.id, { head: desk.id });
  expect(refusalOf(await remove('desk', desk)).status).toBe(409);
  fine(await remove('company', company));
  fine(await restore('company', company));
  expect(await read('branch', branch)).toMatchObject({ head: link(desk, 'D') });
});

test('a big family goes and comes in a handful of statements', async () => {
  const company = await lab.create('company', { name: 'Big' });
  const data = Array.from({ length: 300 }, (_, index) => ({
    op: 'create' as const,
    entity: 'branch',
    data: { name: `B${index}`, company: company.id },
  }));
  fine(await save.batch(lab.scene('batch'), data, true));
  const { statements } = lab.workspace.database;
  const before = statements.count;
  fine(await remove('company', company));
  fine(await restore('company', company));
  expect(statements.count - before).toBeLessThan(40);
  const branches = fine(
    await listRecords(lab.scene(), 'branch', {
      filter: { '==': [{ var: 'company' }, company.id] },
      count: 'exact',
      limit: 1,
    }),
  );
  expect(branches.count).toBe(300);
});
