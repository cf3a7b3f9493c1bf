import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { operators } from '#engine/logic/operators.ts';
import { listRecords } from '#engine/records/store.ts';
import { save } from '#engine/save.ts';
import { openTestWorkspace, type TestWorkspace } from '#tests/support/workspace.ts';
import { galleryFields } from '../fields/gallery.ts';

let lab: TestWorkspace;
const links = {
  parent: { type: 'lookup', target: 'thing' },
  about: { type: 'any_lookup' },
  friends: { type: 'multi_lookup', target: 'thing' },
};
beforeAll(async () => {
  lab = await openTestWorkspace({ thing: { fields: { ...galleryFields, ...links } } });
  const data = {
    text: 'x',
    integer: 2_000_000_000,
    decimal: '9999999999999999999999999999',
    date: '9999-12-31',
    datetime: '9999-12-30T00:00:00Z',
    json: { a: 1 },
  };
  expect(await save.create(lab.scene(), 'thing', data)).toMatchObject({ ok: true });
});
afterAll(() => lab.close());

const list = (request: object) => listRecords(lab.scene(), 'thing', request);

/** An answer, or a refusal that says where: an exception fails the property. */
async function expectAnswer(request: object): Promise<void> {
  const outcome = await list(request);
  if (outcome.ok) return;
  expect(outcome.refusal.status).toBe(400);
  expect(outcome.refusal.errors[0]?.path).toMatch(/^\/(filter|cursor|sort|fields|q|limit)/);
}

const names = [
  ...Object.keys(galleryFields),
  ...Object.keys(links),
  'id',
  'version',
  'created_at',
  'created_by',
  'deleted_at',
  '$now',
  '$today',
  '$user.id',
];
const paths = fc.oneof(
  fc.constantFrom(...names),
  fc.constantFrom(...names).map((name) => `parent.${name}`),
  fc.constantFrom('__proto__', 'about.text', 'friends.text', 'a.b.c.d.e.f.g', "text' OR 1=1 --", '"', ''),
);
const scalars = fc.constantFrom<unknown>(
  0,
  1,
  -1,
  1e9,
  2_147_483_648,
  1e15,
  1e300,
  -1e300,
  5e-324,
  0.5,
  true,
  false,
  null,
  '',
  'x',
  'red',
  'day',
  'minute',
  'year',
  '%',
  '\\',
  '2026-01-31',
  '0001-01-01',
  '9999-12-31',
  '9999-12-30T00:00:00Z',
  '23:59',
  '0190163d-8694-739b-aea5-966c26f8ad91',
  "'; DROP TABLE thing; --",
  '9'.repeat(100),
  '1e5',
);
const { rule } = fc.letrec<{ rule: unknown }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 6, depthSize: 'small' },
    scalars,
    paths.map((path) => ({ var: path })),
    fc.array(tie('rule'), { maxLength: 3 }),
    fc
      .tuple(fc.constantFrom(...operators.keys()), fc.array(tie('rule'), { maxLength: 3 }))
      .map(([name, args]) => ({ [name]: args })),
    fc
      .tuple(fc.constantFrom(...operators.keys()), paths, tie('rule'))
      .map(([name, path, other]) => ({ [name]: [{ var: path }, other] })),
    fc
      .tuple(
        fc.constantFrom('date', 'datetime', 'parent.date'),
        tie('rule'),
        fc.constantFrom('minute', 'day', 'month', 'year'),
      )
      .map(([path, amount, unit]) => ({ dateAdd: [{ var: path }, amount, unit] })),
  ),
}));

test('whatever the filter, the answer is a list or a refusal', async () => {
  await fc.assert(
    fc.asyncProperty(rule, (filter) => expectAnswer({ filter })),
    { numRuns: 1_200 },
  );
});

test('any JSON at all as a filter', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ stringUnit: 'binary' }), (filter) => expectAnswer({ filter })),
    { numRuns: 300 },
  );
});

/** A date moved again and again, as far as the depth of a rule allows. */
function centuries(times: number, years: number): unknown {
  return times === 0 ? { var: 'date' } : { dateAdd: [centuries(times - 1, years), years, 'year'] };
}

test.each([
  { dateAdd: [{ var: 'date' }, { var: 'integer' }, 'year'] },
  { dateAdd: [{ var: 'datetime' }, { var: 'decimal' }, 'year'] },
  { '<': [centuries(25, -100), { var: 'date' }] },
  { '>': [centuries(25, 100), { var: 'date' }] },
])('a day beyond the calendar is none: %j', async (filter) => expect((await list({ filter })).ok).toBe(true));

test('SQL in names and values stays text, and every table is still there', async () => {
  for (const text of [
    "x'); DROP TABLE thing; --",
    '"; DROP SCHEMA main CASCADE; --',
    "x' OR '1'='1",
    '$1',
    '\\',
    "\\'; --",
  ]) {
    expect(await list({ filter: { '==': [{ var: 'text' }, text] } })).toMatchObject({ ok: true, value: { items: [] } });
    for (const request of [{ filter: { var: text } }, { sort: [text] }, { fields: [text] }, { cursor: text }])
      expect((await list(request)).ok).toBe(false);
  }
  expect(await list({ q: "'; --" })).toMatchObject({ ok: true, value: { items: [] } });
  expect(await list({})).toMatchObject({ ok: true, value: { items: [{ text: 'x' }] } });
});
