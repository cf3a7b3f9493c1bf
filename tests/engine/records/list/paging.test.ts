import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ListRequest } from '#engine/records/list/request.ts';
import { listRecords } from '#engine/records/store.ts';
import { save } from '#engine/save.ts';
import { openTestWorkspace, type TestWorkspace } from '#tests/support/workspace.ts';

const options = ['new', 'open', 'won', 'lost'].map((value) => ({ value }));
const fields = {
  text: { type: 'text' },
  name: { type: 'text', required: true },
  integer: { type: 'integer' },
  rank: { type: 'integer', required: true },
  amount: { type: 'decimal' },
  flag: { type: 'boolean' },
  date: { type: 'date' },
  datetime: { type: 'datetime' },
  time: { type: 'time' },
  stage: { type: 'select', options, required: true },
  mood: { type: 'select', options },
  number: { type: 'sequence' },
  person: { type: 'lookup', target: 'person' },
  parent: { type: 'lookup', target: 'thing' },
};
const person = { title: 'name', fields: { name: { type: 'text' }, born: { type: 'date' } } };

type Row = Record<string, unknown>;

let lab: TestWorkspace;
let rows: Row[];
const ids = Array.from(
  { length: 90 },
  (_, index) => `00000000-0000-7000-8000-${String((index * 37) % 90).padStart(12, '0')}`,
);
const personIds = Array.from({ length: 8 }, (_, index) => `00000000-0000-7000-8000-${String(500 + index)}000000000`);

beforeAll(async () => {
  lab = await openTestWorkspace({ thing: { ownership: 'user', fields }, person });
  const maybe = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: null, freq: 3 });
  const names = ['Ann', 'ann', 'Bob', 'Émile', 'Zoë', '张三', '李四', '王五', 'Ä', '', '10', '9'];
  const row = fc.record({
    text: maybe(...names),
    name: fc.constantFrom(...names.filter((name) => name !== '')),
    integer: maybe(-5, 0, 7, 1_000_000),
    rank: fc.integer({ min: 1, max: 5 }),
    amount: maybe('1.5000', '2', '-3.25', '1234567890123456.7'),
    flag: maybe(true, false),
    date: maybe('2026-01-31', '0001-01-01', '9999-12-31'),
    datetime: maybe('2026-01-01T00:00:00Z', '2026-01-01T00:00:00.001Z', '1969-12-31T23:59:59Z'),
    time: maybe('00:00:00', '23:59:59'),
    stage: fc.constantFrom('new', 'open', 'won', 'lost'),
    mood: maybe('lost', 'open'),
    person: maybe(...personIds),
  });
  const people = personIds.map((id, index) => ({
    id,
    name: index === 0 ? null : names[index],
    born: index % 3 === 0 ? null : `19${index}0-01-01`,
  }));
  rows = fc
    .sample(row, { numRuns: 90, seed: 7 })
    .map((values, index) => ({ ...values, id: ids[index], parent: index < 20 ? null : ids[index % 20] }));
  for (const [entity, records] of [
    ['person', people],
    ['thing', rows],
  ] as const) {
    const operations = records.map((data) => ({ op: 'create' as const, entity, data }));
    expect(await save.batch(lab.scene(), operations, true)).toMatchObject({ ok: true });
  }
  // A person in the recycle bin is no longer anyone's title.
  expect(await save.delete(lab.scene(), 'person', personIds[7]!)).toMatchObject({ ok: true });
});
afterAll(() => lab.close());

/** Every page of a list, put together. */
async function walk(request: ListRequest): Promise<Row[]> {
  const seen: Row[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < 200; page += 1) {
    const list = await listRecords(lab.scene(), 'thing', { ...request, ...(cursor ? { cursor } : {}) });
    if (!list.ok) throw new Error(JSON.stringify(list.refusal));
    expect(list.value.items.length).toBeLessThanOrEqual(request.limit ?? 50);
    seen.push(...list.value.items);
    if (list.value.next === null) return seen;
    expect(list.value.items).toHaveLength(request.limit ?? 50);
    cursor = list.value.next;
  }
  throw new Error('The pages have no end');
}

const sortable = [
  ...Object.keys(fields),
  'id',
  'version',
  'created_at',
  'created_by',
  'updated_at',
  'owner',
  'person.name',
  'person.born',
  'parent.integer',
  'parent.stage',
  'parent.person',
  'parent.person.born',
];

/** Blank comes last, whichever way; equal values are settled by the id. */
function isInOrder(sort: readonly string[], items: readonly Row[]): boolean {
  const compare = (a: unknown, b: unknown, field: string, sign: number): number => {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    const order = field.endsWith('stage') || field === 'mood' ? ['new', 'open', 'won', 'lost'] : null;
    if (field === 'datetime') return Math.sign(Date.parse(String(a)) - Date.parse(String(b))) * sign;
    const [x, y] = order ? [order.indexOf(String(a)), order.indexOf(String(b))] : [a, b];
    if (field === 'amount') return Math.sign(Number(x) - Number(y)) * sign;
    if (typeof x === 'string' && !/^[\d:TZ.-]+$/.test(x + String(y))) return 0;
    return (x === y ? 0 : (x as number) < (y as number) ? -1 : 1) * sign;
  };
  return items.slice(1).every((next, index) => {
    for (const key of sort) {
      const field = key.replace('-', '');
      const [a, b] = [items[index]![field], next[field]].map((value) =>
        (value as { title?: unknown } | null)?.title !== undefined
          ? (value as { title: unknown }).title
          : (value ?? null),
      );
      const sign = compare(a, b, field, key.startsWith('-') ? -1 : 1);
      if (sign !== 0) return sign < 0;
      // The order of names is the collation's; a test of its own looks at it.
      if (typeof a === 'string' && a !== b) return true;
    }
    return true;
  });
}

describe('pages of any size visit every record exactly once, in one order', () => {
  test.each(sortable.flatMap((field) => [[field], [`-${field}`]]))('by %s', async (...sort) => {
    const own = sort.map((key) => key.replace('-', ''));
    const fieldsToShow = [...new Set(['id', ...own])];
    const whole = await walk({ sort, fields: fieldsToShow, limit: 500 });
    expect(whole.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(isInOrder(sort, whole)).toBe(true);
    expect(await walk({ sort, fields: fieldsToShow, limit: 7 })).toEqual(whole);
  });

  test('by several keys at once, any of them descending, with a filter', async () => {
    const key = fc.tuple(fc.constantFrom('', '-'), fc.constantFrom(...sortable)).map(([sign, field]) => sign + field);
    const keys = fc.uniqueArray(key, { minLength: 1, maxLength: 4, selector: (text) => text.replace('-', '') });
    const filter = fc.constantFrom(undefined, { '>': [{ var: 'rank' }, 2] }, { isBlank: [{ var: 'person.born' }] });
    await fc.assert(
      fc.asyncProperty(keys, fc.integer({ min: 1, max: 40 }), filter, async (sort, limit, only) => {
        const show = { fields: [...new Set(['id', ...sort.map((text) => text.replace('-', ''))])], sort, filter: only };
        const whole = await walk({ ...show, limit: 500 });
        expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length);
        expect(isInOrder(sort, whole)).toBe(true);
        expect(await walk({ ...show, limit: Math.max(limit, 4) })).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });
});

test('records that come and go between two pages shift no other', async () => {
  const scene = lab.scene();
  const first = await listRecords(scene, 'thing', { sort: ['rank', 'id'], limit: 20 });
  if (!first.ok) throw new Error('refused');
  const seen = first.value.items.map(({ id }) => id);
  await save.delete(scene, 'thing', seen[3] as string);
  const early = await save.create(scene, 'thing', { name: 'early', rank: -1, stage: 'new' });
  const rest = await listRecords(scene, 'thing', { sort: ['rank', 'id'], limit: 500, cursor: first.value.next! });
  const after = rest.ok ? rest.value.items.map(({ id }) => id) : [];
  expect(new Set([...seen, ...after])).toEqual(new Set(ids));
  expect(after).toHaveLength(70);
  await save.restore(scene, 'thing', seen[3] as string);
  if (early.ok) await save.delete(scene, 'thing', early.value.id as string);
});

test('names in the order in which people look them up: Latin whatever the case, Chinese by pinyin', async () => {
  const list = await walk({
    sort: ['name'],
    fields: ['name'],
    limit: 500,
    filter: { in: [{ var: 'name' }, ['Ann', 'ann', 'Bob', 'Émile', 'Zoë', '张三', '李四', '王五']] },
  });
  const order = [...new Set(list.map(({ name }) => name))];
  expect(order.filter((name) => /^\p{Script=Han}/u.test(String(name)))).toEqual(['李四', '王五', '张三']);
  expect(
    order.filter((name) => !/^\p{Script=Han}/u.test(String(name))).map((name) => String(name).toLowerCase()),
  ).toEqual(['ann', 'ann', 'bob', 'émile', 'zoë']);
});

describe('cursors', () => {
  const cursorOf = async (request: ListRequest) => {
    const list = await listRecords(lab.scene(), 'thing', { limit: 3, ...request });
    return list.ok ? list.value.next! : '';
  };
  const refusal = (outcome: unknown) =>
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { status: 400, code: 'cursor', errors: [{ path: '/cursor' }] },
    });

  test('of another order, another entity or the recycle bin are refused', async () => {
    const cursor = await cursorOf({ sort: ['rank'] });
    for (const sort of [['-rank'], ['rank', 'name'], ['name'], undefined])
      refusal(await listRecords(lab.scene(), 'thing', { sort, cursor }));
    refusal(await listRecords(lab.scene(), 'person', { sort: ['name'], cursor: await cursorOf({ sort: ['name'] }) }));
    refusal(await listRecords(lab.scene(), 'thing', { sort: ['rank'], cursor, deleted: true }));
  });

  test.each(['', 'nonsense', 'bnVsbA', '[]', 'W10', '\u0000', 'x'.repeat(10_000)])(
    'that are none: %j',
    async (cursor) => {
      refusal(await listRecords(lab.scene(), 'thing', { cursor }));
    },
  );

  const hostile = [
    '9'.repeat(100),
    '9999-99-99',
    '-1',
    '99:99:99',
    '99:99',
    '0001-13-01 99:00:00+00',
    "'; DROP TABLE thing; --",
    '-'.repeat(36),
    'NaN',
    '1e9',
    't',
    '',
  ];
  test.each(['integer', 'amount', 'flag', 'date', 'datetime', 'time', 'mood', 'text', 'id', 'person', 'version'])(
    'made by hand for %s are refused or harmless, whatever they hold',
    async (field) => {
      const [signature, ...was] = JSON.parse(
        Buffer.from(await cursorOf({ sort: [field] }), 'base64url').toString(),
      ) as unknown[];
      for (const value of [...hostile, 5, true, null, [], { a: 1 }, '\u0000', '\ud800']) {
        for (const values of [[value, was[1]], [was[0], value], [value], []]) {
          const cursor = Buffer.from(JSON.stringify([signature, ...values.slice(0, was.length)])).toString('base64url');
          const outcome = await listRecords(lab.scene(), 'thing', { sort: [field], cursor });
          if (!outcome.ok) refusal(outcome);
        }
      }
    },
  );
});

test('a choice that has been taken off its list still has a place in the order', async () => {
  const shrinking = await openTestWorkspace({
    deal: { fields: { stage: { type: 'select', options, required: true } } },
  });
  for (const stage of ['lost', 'new', 'won', 'lost', 'open', 'won'])
    await save.create(shrinking.scene(), 'deal', { stage });
  await shrinking.apply({
    deal: { fields: { stage: { type: 'select', options: options.slice(0, 2), required: true } } },
  });
  for (const sort of [['stage'], ['-stage'], ['stage', '-id']]) {
    const seen: unknown[] = [];
    let cursor: string | undefined;
    do {
      const list = await listRecords(shrinking.scene(), 'deal', { sort, limit: 2, ...(cursor ? { cursor } : {}) });
      if (!list.ok) throw new Error('refused');
      seen.push(...list.value.items.map(({ stage }) => stage));
      cursor = list.value.next ?? undefined;
    } while (cursor);
    expect([...seen].sort()).toEqual(['lost', 'lost', 'new', 'open', 'won', 'won']);
  }
  await shrinking.close();
});
