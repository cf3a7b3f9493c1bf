/** A record that must never be stored: the text of its body, and where the answer must point. */
export interface Hostile {
  readonly name: string;
  readonly text: string;
  /** The answer names this place or one below it; empty for the body as a whole. */
  readonly path: string;
}

/** Ids of records that are there, for links that are wrong in another way than leading nowhere. */
export interface Known {
  readonly customer: string;
  readonly deletedCustomer: string;
  readonly user: string;
}

const absent = '01890a5d-ac96-774b-bcce-b302099a8057';
const sql = "x'; DROP TABLE specimen; --";
const nul = 'a\u0000b';
const halves = ['\ud800', 'x\udc00y'];
const shapes = [true, [], {}, ['x'], { a: 1 }];
const long = (length: number) => 'x'.repeat(length);

/** Every wrong value, by the field of the entity `specimen` it is written to. Values of one line share a reason. */
function wrongValues({ customer, deletedCustomer, user }: Known): Readonly<Record<string, readonly unknown[]>> {
  return {
    text: [null, '', 'a', 5, ...shapes, long(256), long(900_000), nul, ...halves],
    code: ['abc-123', 'ABC-1234', 'ABC-123\n', ' ABC-123', `ABC-123${sql}`, 7, {}, long(900_000)],
    long_text: [5, ...shapes, long(100_001), nul, ...halves],
    rich_text: [5, ...shapes, long(900_000), `<b>${nul}</b>`, ...halves],
    email: ['a', 'a@', '@b.cd', 'a@b', 'a b@c.de', 'a@b..cd', 'a@-b.de', 'a@b.cd, d@e.fg', '"a"@b.cd', '<i>@b.cd', sql],
    phone: ['1', '+', 'call me', '+1; DROP', long(60), '1'.repeat(900_000), 5, {}, nul],
    url: [
      'javascript:alert(1)',
      'ftp://a.b',
      'http://',
      'a.example',
      'data:text/html,x',
      ' http://a.b',
      'http://a b',
      sql,
    ],
    color: ['red', '#12', '#gggggg', 'rgb(1,2,3)', 'url(x)', '#1234567890', 5, long(900_000)],
    sequence: ['S-001', 1, null],
    integer: [1.5, '5', -11, 1_000_001, 1e20, 2 ** 53 + 2, 'NaN', '0x10', sql, ...shapes],
    decimal: [
      1.005,
      123_456_789.5,
      1e300,
      1e-10,
      'NaN',
      'Infinity',
      '1,5',
      ' 1',
      '+1',
      '1.',
      '.5',
      '1e5',
      sql,
      ...shapes,
    ],
    currency: [-1, '-0.01', 'abc', 1e30, 0.001, '9'.repeat(101), { amount: 5 }, true],
    percent: [-1, 101, 100.01, '101', 'x', {}],
    rating: [-1, 6, 2.5, '5', true, []],
    duration: [-1, 1.5, '5', 'PT5M', 1e30, {}],
    date: ['2026-02-30', '2026-02-29', '2026-04-31', '0000-00-00', '0000-01-01', '99999-01-01', '-2026-01-01'],
    'date ': [
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '20260101',
      '01/02/2026',
      '2026-01-01T00:00:00Z',
      '２０２６-01-01',
    ],
    'date  ': ['now', 'today', 'infinity', '-infinity', 'epoch', "2026-01-01'; --", long(900_000), 20260101, ...shapes],
    datetime: [
      '2026-02-30T10:00:00Z',
      '2026-01-01',
      '2026-01-01T10:00:00',
      '2026-01-01T24:00:00Z',
      '2026-01-01T10:60:00Z',
    ],
    'datetime ': ['2026-01-01 10:00:00Z', '2026-01-01T10:00:60Z', '2026-01-01T10:00:00+25:00', '0000-00-00T00:00:00Z'],
    'datetime  ': [
      '99999-01-01T00:00:00Z',
      '9999-12-31T23:59:59-23:59',
      '0001-01-01T00:00:00+23:59',
      'now',
      'infinity',
    ],
    'datetime   ': ['Thu, 01 Jan 2026 00:00:00 GMT', 1_735_689_600, ...shapes],
    time: ['24:00', '10:60', '1:00', '10', '10:00:60', '10:00Z', '10:00+01:00', 'noon', 'allballs', 600, {}],
    boolean: ['true', 'false', 'yes', 't', 0, 1, [], {}],
    select: [
      'east',
      'North',
      '__proto__',
      'constructor',
      'toString',
      "north'; --",
      5,
      true,
      ['north'],
      { value: 'north' },
    ],
    multi_select: ['north', 5, true, ['east'], ['north', 'north'], [5], [['north']], [null], { 0: 'north' }],
    'multi_select ': [['__proto__'], Array(100_000).fill('east'), ['north', 'south', 'north']],
    lookup: [
      'x',
      absent,
      deletedCustomer,
      user,
      '00000000-0000-0000-0000-000000000000',
      `{${customer}}`,
      sql,
      5,
      ...shapes,
    ],
    'lookup ': [{ id: 5 }, { id: absent }, { id: customer, nothing: 1 }, { by: 'x' }, { by: [] }, { by: {} }],
    'lookup  ': [{ by: { name: 'Nobody' } }, { by: { nothing: 1 } }, { by: { name: 5 } }, { by: { name: nul } }],
    'lookup   ': [{ by: { active: true } }, { by: { [sql]: 'x' } }, { by: { id: 'x' } }, { by: { name: { by: {} } } }],
    any_lookup: [customer, { entity: 'customer' }, { id: customer }, { entity: 'customer', id: absent }, 5, [], {}],
    'any_lookup ': [
      { entity: 'nothing', id: customer },
      { entity: 'user', id: user },
      { entity: 5, id: customer },
    ],
    'any_lookup  ': [
      { entity: '__proto__', id: customer },
      { entity: sql, id: customer },
      { entity: 'case', id: customer },
    ],
    'any_lookup   ': [
      { entity: 'customer', id: customer, more: 1 },
      { entity: 'customer', by: {} },
    ],
    'any_lookup    ': [
      { entity: 'customer', by: { name: 'Nobody' } },
      { entity: 'nothing', by: { name: 'x' } },
    ],
    multi_lookup: [
      customer,
      [absent],
      ['x'],
      [5],
      [null],
      [true],
      [{}],
      [[customer]],
      [customer, customer],
      { id: customer },
    ],
    'multi_lookup ': [
      Array(501).fill(absent),
      Array(20_000).fill('x'),
      [{ by: { name: 'Nobody' } }],
      [customer, absent],
    ],
    user: [absent, 'admin', customer, 5, [], { by: { email: 'nobody@example.com' } }],
    team: [absent, 'x', {}, 5],
    address: ['Berlin', 5, [], { street: 5 }, { nothing: 'x' }, { street: long(501) }, { street: nul }, { city: {} }],
    person_name: ['Ada', [], { first: 5 }, { nothing: 'x' }, { first: '\ud800' }, { last: long(121) }],
    geo: [{}, '0,0', [0, 0], { lat: 91, lng: 0 }, { lat: 0, lng: 181 }, { lat: 0 }, { lat: '0', lng: '0' }],
    'geo ': [
      { lat: 0, lng: 0, alt: 1 },
      { lat: null, lng: null },
    ],
    json: [nul, '\ud800', { a: nul }, { [nul]: 1 }, { a: ['\udc00'] }, nested(70)],
    fixed: [5, {}, nul],
  };
}

function nested(depth: number): unknown {
  return depth === 0 ? 1 : [nested(depth - 1)];
}

const unknownNames = [
  'nothing',
  'Text',
  'text ',
  'text.length',
  'lookup.name',
  '$ref',
  'constructor',
  'prototype',
  'toString',
]
  .concat([
    'hasOwnProperty',
    'deleted',
    'xmin',
    'ctid',
    'tableoid',
    '_search',
    'text"; DROP TABLE specimen; --',
    '',
    long(1_000),
  ])
  .concat(['a/b~c', '名称', ...halves, nul]);

const systemValues: Readonly<Record<string, readonly unknown[]>> = {
  id: [null, '', 'x', 5, {}, [absent], `{${absent}}`],
  version: [1, null, '1'],
  created_at: ['2020-01-01T00:00:00Z', null],
  created_by: [absent, null],
  updated_at: ['2020-01-01T00:00:00Z'],
  updated_by: [absent],
  deleted_at: ['2020-01-01T00:00:00Z', null],
  deleted_by: [absent],
  owner: [absent, 'me', 5],
};

/** Bodies that only a text can say: JSON.stringify would mend them. */
const texts: readonly (readonly [name: string, text: string, path: string])[] = [
  ...['NaN', 'Infinity', '-Infinity', 'undefined', '0x10', '01', '.5', '5.', '+5', "'5'", '1_000', '5n'].map(
    (literal) => [`integer ${literal}`, `{"text":"ab","integer":${literal}}`, ''] as const,
  ),
  ...['integer', 'decimal', 'currency', 'percent', 'rating', 'duration', 'json', 'date', 'boolean'].flatMap((field) =>
    ['1e400', '-1e400'].map(
      (literal) => [`${field} ${literal}`, `{"text":"ab","${field}":${literal}}`, `/${field}`] as const,
    ),
  ),
  ['geo 1e400', '{"text":"ab","geo":{"lat":1e400,"lng":0}}', '/geo'],
  ['1e400 inside json', '{"text":"ab","json":{"a":[1e400]}}', '/json'],
  ['__proto__', '{"text":"ab","__proto__":{"integer":5}}', '/__proto__'],
  ['__proto__ as text', '{"text":"ab","__proto__":"x"}', '/__proto__'],
  ['__proto__ inside an address', '{"text":"ab","address":{"__proto__":{"street":"x"}}}', '/address'],
  ['__proto__ inside a link', '{"text":"ab","lookup":{"by":{"__proto__":"x"}}}', '/lookup'],
  ['constructor.prototype', '{"text":"ab","constructor":{"prototype":{"polluted":true}}}', '/constructor'],
  ['the same key twice', '{"text":"ab","text":"cd"}', '/text'],
  ['the same key twice, once escaped', '{"text":"ab","t\\u0065xt":"cd"}', '/text'],
  ['the same key twice below', '{"text":"ab","address":{"city":"a","city":"b"}}', '/address/city'],
  ['a comma too many', '{"text":"ab",}', ''],
  ['a comment', '{"text":"ab"/* */}', ''],
  ['two records', '{"text":"ab"}{"text":"cd"}', ''],
  ['no end', '{"text":"ab"', ''],
  ['no text at all', ' ', ''],
  ['a bare NUL', '{"text":"a\u0000b"}', ''],
  ['a list', '[]', ''],
  ['a list of records', '[{"text":"ab"}]', ''],
  ['null', 'null', ''],
  ['a text', '"ab"', ''],
  ['a number', '5', ''],
  ['true', 'true', ''],
  ['nothing given', '{}', '/text'],
  [
    'twenty thousand unknown fields',
    `{"text":"ab",${Array.from({ length: 20_000 }, (_, n) => `"f${n}":1`).join()}}`,
    '/f0',
  ],
  [
    'fifty thousand unknown parts',
    `{"text":"ab","address":{${Array.from({ length: 50_000 }, (_, n) => `"p${n}":1`).join()}}}`,
    '/address',
  ],
];

const deepFields = ['text', 'json', 'select', 'lookup', 'address', 'multi_select', 'nothing'];
const hugeFields = [
  'text',
  'long_text',
  'rich_text',
  'email',
  'phone',
  'url',
  'select',
  'json',
  'date',
  'lookup',
  'id',
  'nothing',
];

/** Some 400 records with one thing wrong each, all for the entity `specimen`. */
export function hostileRecords(known: Known): Hostile[] {
  const of = (field: string, value: unknown): Hostile => ({
    name: `${field} ${excerpt(value)}`,
    text: JSON.stringify({ text: 'ab', [field]: value }),
    path: `/${field}`,
  });
  return [
    ...Object.entries(wrongValues(known)).flatMap(([key, values]) => values.map((value) => of(key.trim(), value))),
    ...Object.entries(systemValues).flatMap(([field, values]) => values.map((value) => of(field, value))),
    ...unknownNames.map((name) => ({ ...of(name, 1), path: '' })),
    ...texts.map(([name, text, path]) => ({ name, text, path })),
    ...deepFields.map((field) => ({
      name: `${field} nested a hundred thousand deep`,
      text: `{"text":"ab",${JSON.stringify(field)}:${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      path: '',
    })),
    ...deepFields.map((field) => ({ ...of(field, nested(98)), name: `${field} nested 98 deep` })),
    ...hugeFields.map((field) => ({
      ...of(field, long(10_000_000)),
      name: `${field} of ten million characters`,
      path: '',
    })),
  ];
}

function excerpt(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 70 ? `${text.slice(0, 60)}… (${text.length})` : text;
}
