import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Door } from '#engine/access/caller.ts';
import { readHistory } from '#engine/records/history.ts';
import { save } from '#engine/save.ts';
import { fine, type Lab, nowhere, openLab, refusalOf } from './lab.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());

test('every write leaves one row: who, when, by which door, old and new', async () => {
  const ann = await lab.create('person', { name: 'Ann' });
  const { id } = await lab.create('company', { name: 'Acme', staff: 5, owner: null });
  const write = (door: Door) => ({ ...lab.scene(door) });
  fine(
    await save.change(
      write('api'),
      'company',
      id as string,
      { name: 'Acme AG', staff: null, tags: ['small'], address: { city: 'Bern' } },
      null,
    ),
  );
  fine(await save.bulk(write('bulk'), 'company', { ids: [id as string], set: { active: false } }));
  fine(
    await save.batch(write('batch'), [{ op: 'update', entity: 'company', id: id as string, data: { staff: 6 } }], true),
  );
  fine(await save.delete(write('api'), 'company', id as string));
  fine(await save.restore(write('cli'), 'company', id as string));
  const entries = await lab.history('company', id);
  expect(entries.map(({ version, op, door, changes }) => ({ version, op, door, changes }))).toEqual([
    { version: 6, op: 'restore', door: 'cli', changes: {} },
    { version: 5, op: 'delete', door: 'api', changes: {} },
    { version: 4, op: 'update', door: 'batch', changes: { staff: { old: null, new: 6 } } },
    { version: 3, op: 'update', door: 'bulk', changes: { active: { old: true, new: false } } },
    {
      version: 2,
      op: 'update',
      door: 'api',
      changes: {
        name: { old: 'Acme', new: 'Acme AG' },
        staff: { old: 5, new: null },
        tags: { old: null, new: ['small'] },
        address: { old: null, new: { city: 'Bern' } },
      },
    },
    {
      version: 1,
      op: 'create',
      door: 'api',
      changes: {
        name: { old: null, new: 'Acme' },
        size: { old: null, new: 'small' },
        active: { old: null, new: true },
        staff: { old: null, new: 5 },
      },
    },
  ]);
  expect(new Set(entries.map(({ by }) => JSON.stringify(by)))).toEqual(
    new Set([JSON.stringify({ id: lab.userId, title: 'Tess' })]),
  );
  const times = entries.map(({ at }) => Date.parse(at));
  expect([...times].sort((a, b) => b - a)).toEqual(times);
  expect(await lab.read('company', id)).toMatchObject({ version: 6, name: 'Acme AG' });
  expect(ann.version).toBe(1);
});

test('values stand there as the API shows them, whether created or changed, to the last digit', async () => {
  const written = { name: 'V', revenue: '12345678901234567.80', since: '2026-01-01T10:00:00+02:00', opens: '09:30' };
  const { id } = await lab.create('company', written);
  await lab.change('company', id, { revenue: '5.00', since: '2026-06-01T00:00:00.120Z', opens: '10:00' });
  await lab.change('company', id, { revenue: '99999999999999999.99', since: null, opens: null });
  const [third, second, first] = (await lab.history('company', id)).map(({ changes }) => changes);
  expect(first).toMatchObject({
    revenue: { new: '12345678901234567.80' },
    since: { new: '2026-01-01T08:00:00Z' },
    opens: { new: '09:30:00' },
  });
  expect(second).toEqual({
    revenue: { old: '12345678901234567.80', new: 5 },
    since: { old: '2026-01-01T08:00:00Z', new: '2026-06-01T00:00:00.12Z' },
    opens: { old: '09:30:00', new: '10:00:00' },
  });
  expect(third).toEqual({
    revenue: { old: 5, new: '99999999999999999.99' },
    since: { old: '2026-06-01T00:00:00.12Z', new: null },
    opens: { old: '10:00:00', new: null },
  });
});

test('what is secret, or asked to be left out, is never kept', async () => {
  const { id } = await lab.create('company', { name: 'S', pin: '1234', diary: 'dear' });
  await lab.change('company', id, { pin: '5678', diary: 'diary', staff: 1 });
  await lab.change('company', id, { pin: '9999' });
  const kept = await lab.history('company', id);
  expect(kept.map(({ changes }) => Object.keys(changes))).toEqual([
    [],
    ['staff'],
    expect.not.arrayContaining(['pin', 'diary']),
  ]);
  const [row] = await lab.workspace.database.query<{ count: string }>(
    `SELECT count(*) FROM "${lab.workspace.schema}"._history WHERE record = $1 AND changes::text ~ '1234|5678|9999|dear|diary'`,
    [id],
  );
  expect(row?.count).toBe('0');
});

test('a refused write leaves none', async () => {
  const { id } = await lab.create('company', { name: 'R', code: 'R' });
  const other = await lab.create('company', { name: 'R2' });
  await save.create(lab.scene(), 'company', { name: 'R3', code: 'R' });
  await save.change(lab.scene(), 'company', other.id as string, { code: 'R' }, null);
  await save.delete(lab.scene(), 'company', nowhere);
  const scene = lab.scene('batch');
  await save.batch(
    scene,
    [
      { op: 'update', entity: 'company', id: id as string, data: { staff: 3 } },
      { op: 'create', entity: 'company', data: {} },
    ],
    true,
  );
  const [row] = await lab.workspace.database.query<{ count: string }>(
    `SELECT count(*) FROM "${lab.workspace.schema}"._history WHERE entity = 'company' AND record IN ($1, $2)`,
    [id, other.id],
  );
  expect(row?.count).toBe('2');
});

test('it is read in pages, newest first, also of a deleted record', async () => {
  const { id } = await lab.create('company', { name: 'P', staff: 0 });
  for (let staff = 1; staff <= 120; staff += 1) await lab.change('company', id, { staff });
  await save.delete(lab.scene(), 'company', id as string);
  const first = fine(await readHistory(lab.scene(), 'company', id as string, null));
  expect(first.items.map(({ version }) => version)).toEqual(Array.from({ length: 100 }, (_, index) => 122 - index));
  const second = fine(await readHistory(lab.scene(), 'company', id as string, Number(first.next)));
  expect(second.items.map(({ version }) => version)).toEqual(Array.from({ length: 22 }, (_, index) => 22 - index));
  expect(second.next).toBeNull();
});

test('of no record there is none', async () => {
  const { id } = await lab.create('person', { name: 'x' });
  expect(refusalOf(await readHistory(lab.scene(), 'company', id as string, null)).status).toBe(404);
  expect(refusalOf(await readHistory(lab.scene(), 'person', nowhere, null)).status).toBe(404);
});
