import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listRecords, type Scene } from '#engine/records/store.ts';
import { save } from '#engine/save.ts';
import { openTestWorkspace, type TestWorkspace } from '#tests/support/workspace.ts';
import { evaluate, isTrue, type Moment, type Value } from './reference.ts';

const choices = ['red', 'green', 'blue'];
const options = choices.map((value) => ({ value }));
const fields = {
  text: { type: 'text' },
  note: { type: 'long_text' },
  number: { type: 'integer' },
  amount: { type: 'decimal', precision: 30, scale: 4 },
  flag: { type: 'boolean' },
  day: { type: 'date' },
  at: { type: 'datetime' },
  clock: { type: 'time' },
  color: { type: 'select', options },
  colors: { type: 'multi_select', options },
  parent: { type: 'lookup', target: 'thing' },
  friends: { type: 'multi_lookup', target: 'thing' },
};

/** Small sets of values, so that rules meet them often; the awkward ones are all here. */
const domain = {
  text: ['a', 'A', 'b', 'ab', 'a%b', '%', '_', '\\', "o'x", '中文', '中', 'É', 'é', "'; DROP TABLE thing; --", '10'],
  number: [-1, 0, 1, 2, 10, Number.MAX_SAFE_INTEGER],
  amount: [0, 1, 2.5, -0.0001, '12345678901234567.89', '12345678901234567.9'],
  day: ['2024-01-31', '2024-02-29', '2026-11-20', '2026-11-21', '0001-01-02', '9999-12-30'],
  at: [
    '2026-11-20T16:00:00Z',
    '2026-11-20T23:30:00Z',
    '2026-11-21T00:00:00Z',
    '2026-11-21T00:00:00.001Z',
    '2024-01-31T12:00:00Z',
  ],
  clock: ['00:00:00', '09:30:00', '23:59:59'],
};

type Row = Record<string, unknown>;

let lab: TestWorkspace;
let scene: Scene;
let rows: Row[];
let ids: string[];

beforeAll(async () => {
  lab = await openTestWorkspace({ thing: { fields } });
  const base = lab.scene();
  // Eight hours ahead all year: what is today there is not what is today in UTC.
  scene = { ...base, caller: { ...base.caller, zone: 'Asia/Shanghai' } };
  ids = Array.from({ length: 60 }, (_, index) => `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`);
  const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: null, freq: 3 });
  const row = fc.record({
    text: maybe(domain.text),
    note: maybe(domain.text),
    number: maybe(domain.number),
    amount: maybe(domain.amount),
    flag: maybe([true, false]),
    day: maybe(domain.day),
    at: maybe(domain.at),
    clock: maybe(domain.clock),
    color: maybe(choices),
    colors: fc.option(fc.uniqueArray(fc.constantFrom(...choices))),
  });
  const plain = fc.sample(row, { numRuns: 60, seed: 20_261_121 });
  rows = plain.map((values, index) => ({
    ...values,
    id: ids[index],
    parent: index % 4 === 0 ? null : ids[(index * 7) % index || 0],
    friends: ids.slice(0, index).filter((_, place) => (index * place) % 5 === 1),
  }));
  for (const data of rows) expect(await save.create(scene, 'thing', data)).toMatchObject({ ok: true });
});
afterAll(() => lab.close());

const byId = (id: unknown) => rows.find((row) => row.id === id) ?? null;

/** A field of a row as the reference evaluator takes it. */
function fieldOf(row: Row | null, path: string): Value {
  const [first, ...rest] = path.split('.') as [string, ...string[]];
  if (row === null) return null;
  if (rest.length > 0) return fieldOf(byId(row[first]), rest.join('.'));
  const value = row[first] as never;
  if (value === null || value === undefined) return null;
  const kinds: Record<string, Moment['is']> = { day: 'date', at: 'datetime', clock: 'time' };
  const kind = kinds[first];
  if (kind) return { is: kind, text: value };
  return first === 'number' || first === 'amount' ? new Decimal(value) : value;
}

async function found(filter: unknown): Promise<unknown> {
  const list = await listRecords(scene, 'thing', { filter, fields: ['id'], sort: ['id'], limit: 500 });
  return list.ok ? list.value.items.map(({ id }) => id) : list.refusal;
}

function picked(filter: unknown): unknown[] {
  return rows
    .filter((row) => isTrue(evaluate(filter, { field: (path) => fieldOf(row, path), ahead: 8 })))
    .map(({ id }) => id);
}

type Rules = fc.Arbitrary<unknown>;

const own = (...names: string[]): Rules =>
  fc
    .constantFrom(...names.flatMap((name) => [name, `parent.${name}`, `parent.parent.${name}`]))
    .map((path) => ({ var: path }));
const literal = (values: readonly unknown[]): Rules => fc.constantFrom(...values, null);
const amountOf = fc.constantFrom(-13, -1, 0, 1, 30);
const dateAdd = (from: Rules, units: readonly string[]): Rules =>
  fc.tuple(from, amountOf, fc.constantFrom(...units)).map((args) => ({ dateAdd: args }));
const texts: Rules = fc.oneof(
  own('text', 'note'),
  literal(['', ...domain.text]),
  own('text').map((text) => ({ lower: [text] })),
  own('note').map((text) => ({ upper: text })),
);

/** Operands of one type: fields near and far, literals, blanks, and what operators make of them. */
const operands: readonly Rules[] = [
  texts,
  fc.oneof(own('number', 'amount'), literal(['', ...domain.number, ...domain.amount])),
  fc.oneof(own('day'), literal(domain.day), dateAdd(own('day'), ['day', 'week', 'month', 'year'])),
  fc.oneof(own('at', 'day'), own('at'), dateAdd(own('at'), ['minute', 'hour', 'day', 'month'])),
  fc.oneof(own('clock'), literal(domain.clock)),
  fc.oneof(own('color'), literal(['', ...choices])),
];

/** Two literals are compared as texts: only a field tells what they mean. */
const hasField = (rule: unknown): boolean => JSON.stringify(rule).includes('"var"');
const comparison: Rules = fc.oneof(
  ...operands.map((operand) =>
    fc
      .tuple(fc.constantFrom('==', '===', '!=', '!==', '<', '<=', '>', '>='), operand, operand)
      .filter(([, left, right]) => hasField(left) || hasField(right))
      .map(([name, left, right]) => ({ [name]: [left, right] })),
  ),
  fc
    .tuple(
      fc.constantFrom('<', '<='),
      fc.constantFrom(...domain.number),
      own('number', 'amount'),
      fc.constantFrom(...domain.number),
    )
    .map(([name, ...args]) => ({ [name]: args })),
  fc
    .tuple(fc.constantFrom('==', '!='), own('colors'), fc.subarray(choices))
    .map(([name, ...args]) => ({ [name]: args })),
  fc
    .tuple(fc.constantFrom('==', '!='), own('flag'), fc.constantFrom(true, false, null))
    .map(([name, ...args]) => ({ [name]: args })),
  fc
    .tuple(fc.constantFrom('==', '!='), own('parent', 'id'), fc.nat(59))
    .map(([name, field, index]) => ({ [name]: [field, ids[index]] })),
);
const membership: Rules = fc.oneof(
  fc.tuple(own('text'), fc.array(texts, { maxLength: 4 })).map((args) => ({ in: args })),
  fc.tuple(own('number', 'amount'), fc.array(literal(domain.number), { maxLength: 4 })).map((args) => ({ in: args })),
  fc.tuple(own('day'), fc.array(literal(domain.day), { maxLength: 4 })).map((args) => ({ in: args })),
  fc.tuple(own('at'), fc.array(literal([...domain.at, ...domain.day]), { maxLength: 4 })).map((args) => ({ in: args })),
  fc.tuple(own('color'), fc.subarray(choices)).map((args) => ({ in: args })),
  fc.tuple(fc.oneof(literal(choices), own('color')), own('colors')).map((args) => ({ in: args })),
  fc.tuple(fc.nat(59), own('friends')).map(([index, field]) => ({ in: [ids[index], field] })),
  fc.tuple(own('parent'), own('friends')).map((args) => ({ in: args })),
  fc.tuple(texts, own('text', 'note')).map((args) => ({ in: args })),
  fc
    .tuple(fc.constantFrom('contains', 'startsWith', 'endsWith'), own('text', 'note'), texts)
    .map(([name, ...args]) => ({ [name]: args })),
);
const blankness: Rules = fc
  .tuple(fc.constantFrom('isBlank', 'notBlank', '!', '!!'), own(...Object.keys(fields), 'id'))
  .map(([name, field]) => ({ [name]: [field] }));

/** Whole conditions: joined, negated, and taken as values that are compared themselves. */
const { condition } = fc.letrec<{ condition: unknown }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    comparison,
    membership,
    blankness,
    own('flag', 'text', 'number', 'colors', 'friends', 'day'),
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(tie('condition'), { minLength: 1, maxLength: 3 }))
      .map(([name, args]) => ({ [name]: args })),
    tie('condition').map((inner) => ({ '!': [inner] })),
    fc
      .tuple(fc.constantFrom('==', '!='), comparison, fc.oneof(fc.boolean(), membership))
      .map(([name, ...args]) => ({ [name]: args })),
    comparison.map((inner) => ({ isBlank: [inner] })),
  ),
}));

test('PostgreSQL picks the rows that the text of the language picks', async () => {
  await fc.assert(
    fc.asyncProperty(condition, async (filter) => {
      expect(await found(filter)).toEqual(picked(filter));
    }),
    { numRuns: 1_000 },
  );
});

describe('by example', () => {
  test.each([
    ['blank equals blank', { '==': [{ var: 'text' }, null] }],
    ['an empty text is blank', { '==': [{ var: 'text' }, ''] }],
    ['an empty list is blank', { '==': [{ var: 'colors' }, []] }],
    ['a field that is blank differs from a value', { '!=': [{ var: 'color' }, 'red'] }],
    ['no order against blank', { or: [{ '<': [{ var: 'number' }, null] }, { '>=': [{ var: 'number' }, null] }] }],
    ['a day is a whole day where the caller is', { '<': [{ var: 'at' }, '2026-11-21'] }],
    ['a day field beside an instant is, too', { '<=': [{ var: 'day' }, { var: 'at' }] }],
    ['nothing is in nothing', { in: [{ var: 'text' }, []] }],
    ['a percent sign is a percent sign', { contains: [{ var: 'text' }, '%'] }],
    ['a list of literals is never blank', { isBlank: [['a']] }],
    ['a list as a condition', { and: [['a', 'b'], { '!': [[]] }] }],
  ])('%s', async (_, filter) => expect(await found(filter)).toEqual(picked(filter)));

  test.each(['contains', 'startsWith', 'endsWith', 'in'])(
    'every sign of a text stands for itself in %s',
    async (name) => {
      for (const part of [...domain.text, '%', '__', '\\%', '\\\\']) {
        for (const field of ['text', 'parent.note']) {
          const filter = { [name]: name === 'in' ? [part, { var: field }] : [{ var: field }, part] };
          expect(await found(filter)).toEqual(picked(filter));
        }
      }
    },
  );

  test('today is the day of the caller, not of the server', async () => {
    const now = new Date();
    const day = (hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString().slice(0, 10);
    expect(await found({ '==': [{ today: [] }, day(8)] })).toEqual(ids);
    expect(await found({ '==': [{ var: '$today' }, day(8)] })).toEqual(ids);
    expect(await found({ '<=': [{ today: [] }, { now: [] }] })).toEqual(ids);
    expect(await found({ '==': [{ var: '$user.id' }, lab.userId] })).toEqual(ids);
  });
});
