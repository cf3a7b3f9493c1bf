import { afterAll, beforeAll, expect, test } from 'vitest';
import { listRecords } from '#engine/records/store.ts';
import { save } from '#engine/save.ts';
import { fine, type Lab, openLab, refusalOf } from './lab.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await openLab(undefined, 10);
});
afterAll(() => lab.close());

const create = (record: unknown, key: string, scene = lab.scene()) => save.create(scene, 'person', record, key);
const count = async (name: string) =>
  fine(await listRecords(lab.scene(), 'person', { filter: { '==': [{ var: 'name' }, name] }, count: 'exact' })).count;

test('a repeat gets the first answer, even when the record has changed since', async () => {
  const first = fine(await create({ name: 'Once' }, 'k1'));
  await lab.change('person', first.id, { name: 'Later' });
  expect(fine(await create({ name: 'Once' }, 'k1'))).toEqual(first);
  expect([await count('Once'), await count('Later')]).toEqual([0, 1]);
});

test('a key that was used for something else is refused', async () => {
  fine(await create({ name: 'A' }, 'k2'));
  expect(refusalOf(await create({ name: 'B' }, 'k2'))).toMatchObject({ status: 422, code: 'idempotency' });
  expect(refusalOf(await save.create(lab.scene(), 'company', { name: 'A' }, 'k2'))).toMatchObject({
    code: 'idempotency',
  });
  expect(await count('B')).toBe(0);
});

test('the same key of two people is two keys', async () => {
  const other = await lab.create('user', { name: 'Otto', email: 'otto@example.com' });
  const scene = lab.scene();
  const [mine, theirs] = [
    await create({ name: 'Two' }, 'k3'),
    await create({ name: 'Two' }, 'k3', { ...scene, caller: { ...scene.caller, userId: other.id as string } }),
  ];
  expect(fine(mine).id).not.toBe(fine(theirs).id);
});

test('a refusal is not kept: the mended request may use the key', async () => {
  expect(refusalOf(await create({ name: '' }, 'k4')).status).toBe(422);
  expect(fine(await create({ name: 'Mended' }, 'k4'))).toMatchObject({ name: 'Mended' });
});

test('twenty repeats at the same moment make one record', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => create({ name: 'Crowd' }, 'k5')));
  expect(new Set(answers.map((answer) => fine(answer).id)).size).toBe(1);
  expect(await count('Crowd')).toBe(1);
});

test('of repeats at the same moment that are refused, each is refused for its own reason', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => create({ name: '' }, 'k6')));
  for (const answer of answers) expect(refusalOf(answer).errors).toMatchObject([{ path: '/name', code: 'required' }]);
});
