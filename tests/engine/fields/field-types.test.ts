import { describe, expect, test } from 'vitest';
import { fieldTypes } from '#engine/fields/field-types.ts';
import { compileModel } from '#engine/model/compile.ts';
import { compileInput } from '#engine/records/input.ts';
import { compose } from '#metadata/compose.ts';
import { fieldSchemas } from '#metadata/schema/schemas.ts';
import { labPackage, smallCore } from '#tests/support/workspace.ts';
import { galleryFields } from './gallery.ts';

const id = '0190163d-8694-739b-aea5-966c26f8ad91';
const links = {
  lookup: { type: 'lookup', target: 'thing' },
  master: { type: 'master', target: 'other' },
  any_lookup: { type: 'any_lookup', targets: ['thing', 'user'] },
  multi_lookup: { type: 'multi_lookup', target: 'thing' },
  user: { type: 'user' },
  team: { type: 'team' },
  file: { type: 'file' },
  image: { type: 'image' },
  files: { type: 'files' },
  signature: { type: 'signature' },
};
const bounded = {
  short: { type: 'text', minLength: 2, maxLength: 4 },
  code: { type: 'text', pattern: '[A-Z]{2}[0-9]' },
  small: { type: 'integer', min: -5, max: 5 },
  price: { type: 'currency', min: 0, max: 100 },
  stars: { type: 'rating', max: 10 },
  sequence: { type: 'sequence', format: 'X-{000}' },
};
const { metadata } = compose([
  smallCore,
  labPackage({
    thing: { fields: { ...galleryFields, ...links, ...bounded } },
    other: { fields: { name: { type: 'text' } } },
  }),
]);
const entity = compileModel(metadata, 'test', 1).entities.get('thing')!;
const judge = compileInput(entity);
const input = (record: unknown) => judge(record, 'en', 'create');
/** What is wrong with one value: `path code`. */
const faults = (field: string, value: unknown) =>
  input({ [field]: value }).violations.map(({ path, code }) => `${path} ${code}`);
const stored = (field: string, value: unknown) => {
  const { values, violations } = input({ [field]: value });
  return violations.length > 0 ? violations : values.get(entity.byName.get(field)!);
};

test('the shelf holds exactly the types of the language', () => {
  expect([...fieldTypes.keys()].sort()).toEqual(Object.keys(fieldSchemas).sort());
  for (const [name, type] of fieldTypes) expect(type.name).toBe(name);
});

const texts = [
  'text',
  'long_text',
  'rich_text',
  'email',
  'phone',
  'url',
  'color',
  'date',
  'datetime',
  'time',
  'select',
];
const numbers = ['integer', 'decimal', 'currency', 'percent', 'rating', 'duration'];
const objects = ['address', 'person_name', 'geo', 'any_lookup'];

describe('a value of the wrong type is one fault that says what is expected', () => {
  const wrong: Readonly<Record<string, unknown>> = { number: 5, boolean: true, list: ['a'], object: { a: 1 } };
  test.each(texts.flatMap((field) => Object.entries(wrong).map(([kind, value]) => [field, kind, value] as const)))(
    '%s: %s',
    (field, _, value) => expect(faults(field, value)).toEqual([`/${field} type`]),
  );
  test.each(
    numbers.flatMap((field) =>
      [true, ['1'], { a: 1 }, 'five', '1e3', Number.NaN, Number.POSITIVE_INFINITY].map(
        (value) => [field, value] as const,
      ),
    ),
  )('%s: %o', (field, value) => expect(faults(field, value)).toEqual([`/${field} type`]));
  test.each(
    [...objects, 'boolean', 'multi_select', 'multi_lookup', 'files'].flatMap((field) =>
      [5, 'text'].map((value) => [field, value] as const),
    ),
  )('%s: %o', (field, value) => expect(faults(field, value)).toEqual([`/${field} type`]));
});

describe('refused', () => {
  test.each([
    ['text', 'x'.repeat(256), '/text maxLength'],
    ['text', 'a\u0000b', '/text text'],
    ['text', '\ud800', '/text text'],
    ['long_text', 'x'.repeat(100_001), '/long_text maxLength'],
    ['short', 'x', '/short minLength'],
    ['short', '12345', '/short maxLength'],
    ['code', 'XY', '/code pattern'],
    ['code', 'XY1 or more', '/code pattern'],
    ['code', 'aXY1', '/code pattern'],
    ['email', 'ann', '/email email'],
    ['phone', 'abc', '/phone phone'],
    ['url', 'javascript:alert(1)', '/url url'],
    ['color', 'red', '/color color'],
    ['integer', 1.5, '/integer type'],
    ['integer', 2 ** 53, '/integer maximum'],
    ['integer', '5', '/integer type'],
    ['small', 6, '/small maximum'],
    ['small', -6, '/small minimum'],
    ['decimal', '0.0000000000001', '/decimal scale'],
    ['decimal', `1${'0'.repeat(28)}`, '/decimal precision'],
    ['currency', 1.005, '/currency scale'],
    ['price', -0.01, '/price minimum'],
    ['price', '100.01', '/price maximum'],
    ['percent', 100_000, '/percent precision'],
    ['rating', 6, '/rating maximum'],
    ['rating', 2.5, '/rating type'],
    ['stars', 11, '/stars maximum'],
    ['duration', -1, '/duration minimum'],
    ['date', '2026-02-30', '/date day'],
    ['datetime', '2026-01-01T10:00:00', '/datetime instant'],
    ['time', '24:00', '/time clock'],
    ['select', 'blue', '/select option'],
    ['select', 'Red', '/select option'],
    ['multi_select', ['red', 'blue'], '/multi_select/1 option'],
    ['multi_select', ['red', 'red'], '/multi_select repeated'],
    ['multi_select', [['red']], '/multi_select/0 type'],
    ['lookup', 'nonsense', '/lookup id'],
    ['lookup', 5, '/lookup type'],
    ['lookup', { id, name: 'x' }, '/lookup type'],
    ['user', '', ''],
    ['any_lookup', { entity: 'team', id }, '/any_lookup/entity option'],
    ['any_lookup', { entity: 'thing' }, '/any_lookup/id required'],
    ['any_lookup', { id }, '/any_lookup/entity required'],
    ['any_lookup', { entity: 'thing', id, more: 1 }, '/any_lookup/more unknown'],
    ['multi_lookup', [id, id], '/multi_lookup repeated'],
    ['multi_lookup', ['x'], '/multi_lookup/0 id'],
    [
      'multi_lookup',
      Array.from({ length: 501 }, (_, n) => `0190163d-8694-739b-aea5-${String(n).padStart(12, '0')}`),
      '/multi_lookup tooMany',
    ],
    ['address', { street: 5 }, '/address/street type'],
    ['address', { lane: 'x' }, '/address/lane unknown'],
    ['address', { city: 'x'.repeat(121) }, '/address/city maxLength'],
    ['person_name', { last: 'a\u0000' }, '/person_name/last text'],
    ['geo', { lat: 90.1, lng: 0 }, '/geo/lat maximum'],
    ['geo', { lat: 0, lng: -180.1 }, '/geo/lng minimum'],
    ['geo', { lat: 0 }, '/geo/lng required'],
    ['geo', { lat: '0', lng: 0 }, '/geo/lat type'],
    ['json', { a: '\ud800' }, '/json text'],
    ['json', { '\u0000': 1 }, '/json text'],
    ['sequence', 'X-001', '/sequence readOnly'],
    ['version', 5, '/version system'],
    ['created_at', '2026-01-01T00:00:00Z', '/created_at system'],
    ['deleted_at', '2026-01-01T00:00:00Z', '/deleted_at system'],
    ['owner', id, '/owner unknown'],
    ['tex', 'x', '/tex unknown'],
    ['constructor', 'x', '/constructor unknown'],
    ['"; DROP TABLE thing; --', 'x', '/"; DROP TABLE thing; -- unknown'],
    ['a/b~c', 'x', '/a~1b~0c unknown'],
  ])('%s: %o', (field, value, fault) => {
    expect(faults(field, value)).toEqual(fault === '' ? [] : [fault]);
  });

  test('keys that JavaScript gives a meaning to, as JSON brings them', () => {
    expect(input(JSON.parse('{"__proto__": {"name": 1}}')).violations).toMatchObject([
      { path: '/__proto__', code: 'unknown' },
    ]);
    expect(stored('address', JSON.parse('{"__proto__": "x"}'))).toMatchObject([{ code: 'unknown' }]);
  });

  test.each([[null], [undefined], ['text'], [5], [[{ text: 'x' }]], [true]])(
    'a record that is no object: %o',
    (record) => {
      expect(input(record).violations).toMatchObject([{ path: '', code: 'notAnObject' }]);
    },
  );

  test('everything wrong at once, and nothing of a huge value in the answer', () => {
    const { violations } = input({ email: 'x'.repeat(1e6), small: 9, select: 'y'.repeat(1e6), ['z'.repeat(1e6)]: 1 });
    expect(violations.map(({ code }) => code).sort()).toEqual(['email', 'maxLength', 'maximum', 'option', 'unknown']);
    expect(JSON.stringify(violations).length).toBeLessThan(1_500);
  });
});

describe('accepted, and stored as', () => {
  test.each([
    ['text', '', null],
    ['text', 'x'.repeat(255), 'x'.repeat(255)],
    ['text', '😀'.repeat(255), '😀'.repeat(255)],
    ['text', "Robert'); DROP TABLE thing;--", "Robert'); DROP TABLE thing;--"],
    ['code', 'XY1', 'XY1'],
    ['rich_text', '<p onclick="x()">a<script>b</script><a href="javascript:c">d</a></p>', '<p>a<a>d</a></p>'],
    ['decimal', '123456789012345678.123456789012', '123456789012345678.123456789012'],
    ['integer', -(2 ** 53) + 1, -(2 ** 53) + 1],
    ['stars', 10, 10],
    ['multi_select', [], []],
    ['lookup', id.toUpperCase(), id],
    ['lookup', { id, title: 'as it was read' }, id],
    ['lookup', null, null],
    ['any_lookup', { entity: 'thing', id: id.toUpperCase(), title: 'as read' }, { entity: 'thing', id }],
    ['multi_lookup', [{ id, title: 'as read' }], [id]],
    ['address', { street: '', city: null }, null],
    ['address', {}, null],
    ['person_name', { first: 'Ann', last: '' }, { first: 'Ann' }],
    ['geo', { lat: 90, lng: -180 }, { lat: 90, lng: -180 }],
    ['json', [1, { a: null }], [1, { a: null }]],
    ['json', {}, {}],
    ['boolean', false, false],
    ['duration', 0, 0],
  ])('%s: %o', (field, value, expected) => expect(stored(field, value)).toEqual(expected));
});

test('an id may be given at create, in any case, and never at a change', () => {
  expect(input({ id: id.toUpperCase() }).id).toBe(id);
  expect(input({ id: 'nonsense' }).violations).toMatchObject([{ path: '/id', code: 'id' }]);
  expect(input({ id: 5 }).violations).toMatchObject([{ path: '/id', code: 'id' }]);
  expect(judge({ id }, 'en', 'update').violations).toMatchObject([{ path: '/id', code: 'system' }]);
});
