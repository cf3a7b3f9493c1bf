import { describe, expect, test } from 'vitest';
import { diagnose, entity, errorsOf, type Loose } from '../diagnose.ts';

describe('reserved names', () => {
  test.each([
    'id',
    'version',
    'created_at',
    'created_by',
    'updated_at',
    'updated_by',
    'owner',
    'deleted_at',
    'deleted_by',
    'constructor',
  ])('a field called %s', (name) => {
    expect(errorsOf(entity('a', { [name]: { type: 'text' } }))).toEqual([`reserved-name entities/a /fields/${name}`]);
  });

  test('an entity called constructor', () => {
    expect(errorsOf(entity('constructor'))).toEqual(['reserved-name entities/constructor /name']);
  });

  test('words of SQL are names like any other', () => {
    expect(errorsOf(entity('order', { select: { type: 'text' }, group: { type: 'text' } }), entity('table'))).toEqual(
      [],
    );
  });
});

describe('titles', () => {
  test.each(
    ['boolean', 'long_text', 'json', 'geo', 'image', 'multi_select', 'lookup'].filter((type) => type !== 'long_text'),
  )('%s names no record', (type) => {
    const extra = type === 'lookup' ? { target: 'a' } : type === 'multi_select' ? { options: [{ value: 'a' }] } : {};
    expect(errorsOf(entity('a', { x: { type, ...extra } }, { title: 'x' }))).toEqual(['bad-title entities/a /title']);
  });

  test.each(['text', 'email', 'phone', 'url', 'sequence', 'person_name', 'integer', 'date'])('%s does', (type) => {
    expect(errorsOf(entity('a', { x: { type } }, { title: 'x' }))).toEqual([]);
  });
});

describe('inverses', () => {
  const link = (name: string, more: object = {}) => ({ type: 'lookup', target: 'a', inverse: { name }, ...more });

  test('that are fields of the other entity, its own or the system’s', () => {
    expect(errorsOf(entity('a'), entity('b', { x: link('name'), y: link('version') }))).toEqual([
      'inverse-clash entities/b /fields/x/inverse/name',
      'inverse-clash entities/b /fields/y/inverse/name',
    ]);
  });

  test('that two links give to one entity', () => {
    const problems = diagnose(entity('a'), entity('b', { x: link('items') }), entity('c', { x: link('items') }));
    expect(problems.map(({ document, pointer }) => [document, pointer])).toEqual([
      ['entities/c', '/fields/x/inverse/name'],
    ]);
    expect(problems[0]!.message).toContain('the inverse of another link');
  });

  test('that a link to any entity gives are told once', () => {
    const any = { type: 'any_lookup', inverse: { name: 'name' } };
    expect(errorsOf(entity('a'), entity('b', { x: any }))).toEqual(['inverse-clash entities/b /fields/x/inverse/name']);
  });

  test('of one name on different entities are fine', () => {
    expect(
      errorsOf(entity('a'), entity('d'), entity('b', { x: link('items'), y: link('items', { target: 'd' }) })),
    ).toEqual([]);
  });
});

describe('master links', () => {
  const owned = (target: string) => ({ x: { type: 'master', target } });

  test('in a circle are told once, at its first member, with the way', () => {
    const problems = diagnose(
      entity('a', owned('b')),
      entity('b', owned('c')),
      entity('c', owned('a')),
      entity('d', owned('a')),
    );
    expect(problems.map(({ code, document, pointer }) => [code, document, pointer])).toEqual([
      ['master-cycle', 'entities/a', '/fields/x/target'],
    ]);
    expect(problems[0]!.message).toContain('a → b → c → a');
  });

  test('to the entity itself are a circle', () => {
    expect(errorsOf(entity('a', owned('a')))).toEqual(['master-cycle entities/a /fields/x/target']);
  });

  test('are one at most', () => {
    expect(errorsOf(entity('a'), entity('b', { ...owned('a'), y: { type: 'master', target: 'a' } }))).toEqual([
      'second-master entities/b /fields/y/type',
    ]);
  });

  test('in a chain are fine', () => {
    expect(errorsOf(entity('a'), entity('b', owned('a')), entity('c', owned('b')))).toEqual([]);
  });
});

describe('options', () => {
  test('listed twice, in a set or a field', () => {
    const set: Loose = { kind: 'options', name: 's', options: [{ value: 'a' }, { value: 'b' }, { value: 'a' }] };
    expect(errorsOf(set, entity('a', { x: { type: 'select', options: [{ value: 'y' }, { value: 'y' }] } }))).toEqual([
      'duplicate-option options/s /options/2/value',
      'duplicate-option entities/a /fields/x/options/1/value',
    ]);
  });

  test('named again where they are not in the list', () => {
    const country = { type: 'select', options: [{ value: 'cn' }, { value: 'de' }] };
    const region = {
      type: 'select',
      options: [{ value: 'east' }],
      dependsOn: { field: 'country', map: { cn: ['east', 'esat'], fr: [] } },
    };
    const variants = { v: { options: { country: ['de', 'fr'] } } };
    expect(errorsOf(entity('a', { country, region }, { variants }))).toEqual([
      'unknown-option entities/a /fields/region/dependsOn/map/cn/1',
      'unknown-option entities/a /fields/region/dependsOn/map/fr',
      'unknown-option entities/a /variants/v/options/country/1',
    ]);
  });

  test('of a process are those of its field', () => {
    const process: Loose = {
      kind: 'process',
      name: 'p',
      entity: 'a',
      field: 'x',
      initial: 'opne',
      states: [{ name: 'open' }, { name: 'clsed' }],
      transitions: [{ name: 't', from: ['open', 'nix'], to: 'done' }],
    };
    const x = { type: 'select', options: [{ value: 'open' }, { value: 'closed' }] };
    expect(errorsOf(entity('a', { x }), process)).toEqual([
      'unknown-option processes/p /states/1/name',
      'unknown-option processes/p /transitions/0/from/1',
      'unknown-option processes/p /transitions/0/to',
      'unknown-option processes/p /initial',
    ]);
  });
});

describe('bounds', () => {
  test.each([
    [{ type: 'integer', min: 5, max: 4 }, 'min'],
    [{ type: 'text', minLength: 9, maxLength: 3 }, 'minLength'],
    [{ type: 'decimal', precision: 4, scale: 5 }, 'scale'],
    [{ type: 'currency', min: 0.2, max: 0.1 }, 'min'],
  ])('%j', (field, property) => {
    expect(errorsOf(entity('a', { x: field }))).toEqual([`bounds-crossed entities/a /fields/x/${property}`]);
  });

  test('may meet', () => {
    expect(
      errorsOf(entity('a', { x: { type: 'integer', min: 4, max: 4 }, y: { type: 'decimal', precision: 5, scale: 5 } })),
    ).toEqual([]);
  });
});

describe('formats of automatic numbers', () => {
  test.each(['ORD', '{0000}-{000}', '{YYYY}', 'A-{00000', 'A-{0000}}', 'A-{yyyy}-{000}', 'A-{}', '{0000000000000}'])(
    '%s is none',
    (format) => {
      expect(errorsOf(entity('a', { x: { type: 'sequence', format } }))).toEqual([
        'bad-sequence entities/a /fields/x/format',
      ]);
    },
  );

  test.each(['{0}', 'OPP-{YYYY}-{00000}', 'O-{00000}', '{YY}{MM}{DD}/{000}'])('%s is one', (format) => {
    expect(errorsOf(entity('a', { x: { type: 'sequence', format } }))).toEqual([]);
  });
});

describe('derived fields', () => {
  const parent = (field: object) => entity('order', { x: field });
  const item = entity('item', {
    order: { type: 'master', target: 'order' },
    price: { type: 'currency' },
    other: { type: 'lookup', target: 'item' },
  });
  const rollup = (more: object) =>
    parent({ type: 'rollup', returns: 'currency', fn: 'sum', from: 'item.order', field: 'price', ...more });

  test.each([
    [parent({ type: 'lines', target: 'item', field: 'ordr' }), 'unknown-field entities/order /fields/x/field'],
    [parent({ type: 'lines', target: 'item', field: 'price' }), 'wrong-field-type entities/order /fields/x/field'],
    [parent({ type: 'lines', target: 'item', field: 'other' }), 'wrong-field-type entities/order /fields/x/field'],
    [
      parent({ type: 'lines', target: 'item', field: 'order', columns: ['prize'] }),
      'unknown-field entities/order /fields/x/columns/0',
    ],
    [rollup({ from: 'itm.order' }), 'unknown-entity entities/order /fields/x/from'],
    [rollup({ from: 'item.nix' }), 'unknown-field entities/order /fields/x/from'],
    [rollup({ from: 'item.other' }), 'wrong-entity entities/order /fields/x/from'],
    [rollup({ from: 'item' }), 'wrong-entity entities/order /fields/x/from'],
    [rollup({ field: 'prize' }), 'unknown-field entities/order /fields/x/field'],
    [rollup({ field: 'name' }), 'wrong-field-type entities/order /fields/x/field'],
    [rollup({ field: undefined }), 'missing-property entities/order /fields/x/field'],
    [rollup({ where: { '>': [{ var: 'total' }, 1] } }), 'unknown-field entities/order /fields/x/where/>/0/var'],
    [parent({ type: 'mirror', from: 'owner.nix' }), 'unknown-field entities/order /fields/x/from'],
  ])('%.90j', (order, expected) => {
    expect(errorsOf(order, item)).toEqual([expected]);
  });

  test('that lead where they say are fine', () => {
    const fields = {
      items: { type: 'lines', target: 'item', field: 'order', columns: ['price'] },
      total: {
        type: 'rollup',
        returns: 'currency',
        fn: 'sum',
        from: 'item.order',
        field: 'price',
        where: { '>': [{ var: 'price' }, 1] },
      },
      chosen: { type: 'rollup', returns: 'integer', fn: 'count', from: 'item.other.order' },
      seller: { type: 'mirror', from: 'owner.name' },
    };
    expect(errorsOf(entity('order', fields), item)).toEqual([]);
  });
});
