import { afterAll, beforeAll, expect, test } from 'vitest';
import { save } from '#engine/save.ts';
import { openTestWorkspace, type TestWorkspace } from '#tests/support/workspace.ts';

const sequence = (format?: string) => ({ type: 'sequence', ...(format === undefined ? {} : { format }) });

let lab: TestWorkspace;
beforeAll(async () => {
  lab = await openTestWorkspace(
    {
      deal: {
        fields: {
          number: sequence('OPP-{YYYY}-{00000}'),
          plain: sequence(),
          day: sequence("it's {DD}.{MM}.{YY} no {0}"),
        },
      },
      order: { fields: { number: sequence('OPP-{YYYY}-{00000}'), name: { type: 'text', required: true } } },
      hot: { fields: { number: sequence('{000}') } },
    },
    [],
    8,
  );
});
afterAll(() => lab.close());

async function create(entity: string, record: unknown = {}): Promise<Record<string, unknown>> {
  const outcome = await save.create(lab.scene(), entity, record);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

test('numbers follow their format, each field and entity with a count of its own', async () => {
  const now = new Date();
  const year = now.getUTCFullYear();
  const [day, month] = [now.getUTCDate(), now.getUTCMonth() + 1].map((number) => String(number).padStart(2, '0'));
  expect(await create('deal')).toMatchObject({
    number: `OPP-${year}-00001`,
    plain: '0001',
    day: `it's ${day}.${month}.${year % 100} no 1`,
  });
  expect(await create('deal')).toMatchObject({ number: `OPP-${year}-00002`, plain: '0002' });
  expect(await create('order', { name: 'first' })).toMatchObject({ number: `OPP-${year}-00001` });
});

test('a new period begins at one again, and a count that outgrows its width goes on', async () => {
  const next = async (period: string, width: number) => {
    const [row] = await lab.workspace.database.query<{ number: string }>(
      `SELECT "${lab.workspace.schema}"._next_number('deal', 'year', $1, $2) AS number`,
      [period, width],
    );
    return row!.number;
  };
  expect([await next('2025', 2), await next('2025', 2), await next('2026', 2), await next('2025', 2)]).toEqual([
    '01',
    '02',
    '01',
    '03',
  ]);
  for (let number = 2; number < 12; number += 1) await next('2026', 1);
  expect(await next('2026', 1)).toBe('12');
});

test('a refused record takes no number that another could not have, and nobody writes one', async () => {
  expect(await save.create(lab.scene(), 'order', {})).toMatchObject({ ok: false });
  expect(await save.create(lab.scene(), 'order', { name: 'x', number: 'mine' })).toMatchObject({
    ok: false,
    refusal: { errors: [{ path: '/number', code: 'readOnly' }] },
  });
  const { id } = await create('order', { name: 'y' });
  expect(await save.change(lab.scene(), 'order', id as string, { number: 'mine' }, null)).toMatchObject({
    ok: false,
    refusal: { errors: [{ path: '/number', code: 'readOnly' }] },
  });
});

test('many connections that make the first records of an entity at once get different numbers without a hole', async () => {
  const made = await Promise.all(Array.from({ length: 80 }, () => create('hot')));
  const numbers = made.map(({ number }) => Number(number)).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 80 }, (_, index) => index + 1));
});

test('rows written in one statement are numbered one by one', async () => {
  const before = Number((await create('hot')).number);
  const operations = Array.from({ length: 50 }, () => ({ op: 'create' as const, entity: 'hot', data: {} }));
  const batch = await save.batch(lab.scene('batch'), operations, true);
  const numbers = batch.ok ? batch.value.map((result) => Number(result.ok && result.record?.number)) : [];
  expect(numbers).toEqual(Array.from({ length: 50 }, (_, index) => before + 1 + index));
});
