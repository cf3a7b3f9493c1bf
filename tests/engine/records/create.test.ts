import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { save } from '#engine/save.ts';
import { faultsOf, fine, type Lab, nowhere, openLab, refusalOf } from './lab.ts';

let lab: Lab;
let acme: Record<string, unknown>;
let ann: Record<string, unknown>;
beforeAll(async () => {
  lab = await openLab();
  acme = await lab.create('company', { name: 'Acme', city: 'Bern', code: 'A1', email: 'info@acme.example' });
  ann = await lab.create('person', { name: 'Ann', company: acme.id });
  await lab.create('person', { name: 'Bob' });
  await lab.create('person', { name: 'Bob' });
});
afterAll(() => lab.close());

const create = (entity: string, record: unknown) => save.create(lab.scene(), entity, record);
async function rows(entity: string): Promise<number> {
  const [row] = await lab.workspace.database.query<{ count: string }>(
    `SELECT count(*) FROM "${lab.workspace.schema}"."${entity}"`,
  );
  return Number(row!.count);
}

describe('refused, and nothing stored', () => {
  test('what is required and blank, in each of its shapes', async () => {
    for (const name of [undefined, null, ''])
      expect(faultsOf(await create('company', { name }))).toEqual(['/name required']);
    expect(faultsOf(await create('company', { name: 'x', size: null }))).toEqual(['/size required']);
    expect(faultsOf(await create('circle', { name: 'x', sponsors: [] }))).toEqual(['/sponsors required']);
    expect(faultsOf(await create('branch', { name: 'x' }))).toEqual(['/company required']);
  });

  test('every broken value, unique and link at once', async () => {
    const before = await rows('company');
    const outcome = await create('company', {
      name: null,
      city: 'Bern',
      code: 'A1',
      email: 'INFO@acme.example',
      staff: -1,
      parent: nowhere,
      color: 'red',
      version: 7,
    });
    expect(faultsOf(outcome)).toEqual([
      '/code unique',
      '/color unknown',
      '/email unique',
      '/name required',
      '/parent missingRecord',
      '/staff minimum',
      '/version system',
    ]);
    expect(refusalOf(outcome).status).toBe(422);
    expect(await rows('company')).toBe(before);
  });

  test('several uniques alone are a conflict that names each of them', async () => {
    const outcome = await create('company', { name: 'Acme', city: 'Bern', code: 'A1', email: 'Info@Acme.example' });
    expect(faultsOf(outcome)).toEqual(['/city unique', '/code unique', '/email unique']);
    expect(refusalOf(outcome)).toMatchObject({ status: 409, code: 'duplicate' });
  });

  test('an id that is taken, even by a deleted record', async () => {
    expect(refusalOf(await create('company', { id: acme.id, name: 'Twin' }))).toMatchObject({
      status: 409,
      errors: [{ path: '/id', code: 'duplicateId' }],
    });
    const gone = await lab.create('company', { name: 'Gone' });
    await save.delete(lab.scene(), 'company', gone.id as string);
    expect(faultsOf(await create('company', { id: String(gone.id).toUpperCase(), name: 'Back' }))).toEqual([
      '/id duplicateId',
    ]);
  });

  test('links that lead nowhere, to the wrong kind of record, or to a deleted one', async () => {
    const gone = await lab.create('person', { name: 'Gone' });
    await save.delete(lab.scene(), 'person', gone.id as string);
    expect(faultsOf(await create('person', { name: 'x', company: ann.id }))).toEqual(['/company missingRecord']);
    expect(
      faultsOf(await create('circle', { name: 'x', sponsors: [acme.id], members: [ann.id, nowhere, gone.id] })),
    ).toEqual(['/members/1 missingRecord', '/members/2 missingRecord']);
    expect(faultsOf(await create('account_note', { about: { entity: 'company', id: ann.id } }))).toEqual([
      '/about missingRecord',
    ]);
    expect(faultsOf(await create('account_note', { about: { entity: 'person', id: gone.id } }))).toEqual([
      '/about missingRecord',
    ]);
    expect(faultsOf(await create('account_note', { about: { entity: 'team', id: ann.id } }))).toEqual([
      '/about/entity option',
    ]);
    expect(faultsOf(await create('company', { name: 'x', owner: nowhere }))).toEqual(['/owner missingRecord']);
  });

  test('in the language of the caller', async () => {
    const outcome = await save.create(lab.scene('api', 'zh-CN'), 'company', { name: '' });
    expect(refusalOf(outcome)).toMatchObject({
      detail: expect.stringMatching(/\p{Script=Han}/u),
      errors: [{ message: '请填写名称。' }],
    });
  });

  test('a text that no index can hold, as a fault of the record and not of the server', async () => {
    const words = Array.from({ length: 50_000 }, (_, index) =>
      String.fromCodePoint(0x4e00 + ((index * index * 31) % 20_000)),
    ).join('');
    expect(refusalOf(await create('motto', { words }))).toMatchObject({ status: 422, code: 'invalid' });
    expect(await rows('motto')).toBe(0);
  });
});

describe('created', () => {
  test('with defaults, an author, an owner, and nothing in fields nobody wrote', async () => {
    const { id, created_at, updated_at, ...record } = await lab.create('company', { name: 'New', parent: acme.id });
    const tess = { id: lab.userId, title: 'Tess' };
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(created_at).toBe(updated_at);
    expect(Math.abs(Date.parse(String(created_at)) - Date.now())).toBeLessThan(60_000);
    expect(record).toEqual({
      version: 1,
      created_by: tess,
      updated_by: tess,
      owner: tess,
      name: 'New',
      size: 'small',
      active: true,
      parent: { id: acme.id, title: 'Acme' },
      code: null,
      email: null,
      city: null,
      staff: null,
      revenue: null,
      since: null,
      opens: null,
      tags: null,
      address: null,
      vat: null,
      diary: null,
      pin: null,
      partner: null,
    });
  });

  test("with an id of the caller's, and a default that was written over or blanked", async () => {
    const id = '0190163D-8694-739B-AEA5-966C26F8AD91';
    expect(await lab.create('company', { id, name: 'Mine', size: 'large', active: null, owner: null })).toMatchObject({
      id: id.toLowerCase(),
      size: 'large',
      active: null,
      owner: null,
    });
  });

  test('with links of every kind, which come back with titles', async () => {
    const circle = await lab.create('circle', {
      name: 'Friends',
      members: [ann.id, { by: { name: 'Ann', company: acme.id } }].slice(0, 1),
      sponsors: [{ id: acme.id }],
    });
    expect(circle).toMatchObject({
      members: [{ id: ann.id, title: 'Ann' }],
      sponsors: [{ id: acme.id, title: 'Acme' }],
    });
    expect(await lab.create('account_note', { about: { entity: 'person', id: ann.id } })).toMatchObject({
      about: { entity: 'person', id: ann.id, title: 'Ann' },
    });
  });

  test('although another record is blank in the same unique fields', async () => {
    await lab.create('company', { name: 'Blank', city: null, code: null });
    await lab.create('company', { name: 'Blank', city: null, code: null });
  });

  test('although a deleted record has the same unique values', async () => {
    const gone = await lab.create('company', { name: 'Reborn', city: 'Ulm', code: 'R' });
    await save.delete(lab.scene(), 'company', gone.id as string);
    await lab.create('company', { name: 'Reborn', city: 'Ulm', code: 'R' });
  });

  test('in one statement, its history included', async () => {
    const { statements } = lab.workspace.database;
    await lab.create('person', { name: 'Warm', company: acme.id });
    const before = statements.count;
    await lab.create('person', { name: 'Once', company: acme.id });
    expect(statements.count - before).toBe(1);
  });
});

describe('links by what they are known by', () => {
  test('find the one record, by one field or several, whatever the case of an e-mail address', async () => {
    expect(await lab.create('person', { name: 'x', company: { by: { code: 'A1' } } })).toMatchObject({
      company: { id: acme.id },
    });
    expect(await lab.create('person', { name: 'x', company: { by: { name: 'Acme', city: 'Bern' } } })).toMatchObject({
      company: { id: acme.id },
    });
    expect(await lab.create('person', { name: 'x', company: { by: { email: 'INFO@ACME.EXAMPLE' } } })).toMatchObject({
      company: { id: acme.id },
    });
    expect(await lab.create('person', { name: 'x', company: { by: { id: acme.id } } })).toMatchObject({
      company: { id: acme.id },
    });
    expect(await lab.create('account_note', { about: { entity: 'company', by: { code: 'A1' } } })).toMatchObject({
      about: { id: acme.id },
    });
    const circle = await lab.create('circle', { name: 'c', sponsors: [{ by: { code: 'A1' } }], members: [ann.id] });
    expect(circle).toMatchObject({ sponsors: [{ id: acme.id }] });
  });

  test('keep the order of a list in which some are ids and some are not', async () => {
    const cleo = await lab.create('person', { name: 'Cleo' });
    const dan = await lab.create('person', { name: 'Dan' });
    const circle = await lab.create('circle', {
      name: 'c',
      sponsors: [acme.id],
      members: [{ by: { name: 'Dan' } }, ann.id, { by: { name: 'Cleo' } }],
    });
    expect((circle.members as { id: string }[]).map(({ id }) => id)).toEqual([dan.id, ann.id, cleo.id]);
  });

  test.each([
    [{ by: { code: 'none' } }, '/company missingRecord'],
    [{ by: {} }, '/company/by ambiguousRecord'],
    [{ by: { nam: 'Acme' } }, '/company/by/nam unknown'],
    [{ by: { __proto__: null, constructor: 'x' } }, '/company/by/constructor unknown'],
    [{ by: { staff: 'many' } }, '/company/by/staff type'],
    [{ by: { code: null } }, '/company/by/code required'],
    [{ by: { email: 'no' } }, '/company/by/email email'],
    [{ by: { id: 'x' } }, '/company/by/id id'],
    [{ by: 'Acme' }, '/company type'],
    [{ by: { code: 'A1' }, id: nowhere }, '/company type'],
    [{ by: { code: "A1' OR true --" } }, '/company missingRecord'],
  ])('%j is refused', async (company, fault) =>
    expect(faultsOf(await create('person', { name: 'x', company }))).toEqual([fault]),
  );

  test('that fit several records are refused, never guessed', async () => {
    expect(
      faultsOf(await create('contract', { number: '1', company: acme.id, signer: { by: { name: 'Bob' } } })),
    ).toEqual(['/signer ambiguousRecord']);
    expect(
      faultsOf(await create('circle', { name: 'c', sponsors: [acme.id], members: [ann.id, { by: { name: 'Bob' } }] })),
    ).toEqual(['/members/1 ambiguousRecord']);
    expect(
      faultsOf(await create('circle', { name: 'c', sponsors: [acme.id], members: [ann.id, { by: { name: 'Ann' } }] })),
    ).toEqual(['/members repeated']);
  });

  test('that are required and not found are one fault', async () => {
    expect(faultsOf(await create('contract', { number: '1', company: { by: { code: 'none' } } }))).toEqual([
      '/company missingRecord',
    ]);
    expect(faultsOf(await create('contract', { number: null, company: { by: { code: 'A1' } } }))).toEqual([
      '/number required',
    ]);
  });
});

test('many rows in one statement: those with a fault are told from those without', async () => {
  const data = [
    { name: 'B1', code: 'B' },
    { name: 'B2', code: 'B' },
    { name: 'B3', parent: nowhere },
    { name: 'B4', parent: acme.id },
  ];
  const batch = fine(
    await save.batch(
      lab.scene('batch'),
      data.map((one) => ({ op: 'create' as const, entity: 'company', data: one })),
      false,
    ),
  );
  expect(
    batch.map((result) => (result.ok ? 'ok' : result.refusal.errors.map(({ path, code }) => `${path} ${code}`).join())),
  ).toEqual(['ok', '/code unique', '/parent missingRecord', 'ok']);
});
