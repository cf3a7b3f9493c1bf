import { describe, expect, test } from 'vitest';
import { diagnose, entity, errorsOf, type Loose } from '../diagnose.ts';

const section = (name: string, ...fields: string[]) => ({ name, fields: fields.map((field) => ({ name: field })) });
const form = (more: object, name = 'a.main'): Loose => ({
  kind: 'form',
  name,
  entity: 'a',
  tabs: [{ name: 't', sections: [section('s', 'name')] }],
  ...more,
});
const view = (name: string, more: object = {}): Loose => ({ kind: 'view', name, entity: 'a', ...more });
const app = (navigation: unknown[], more: object = {}): Loose => ({ kind: 'app', name: 'x', navigation, ...more });
const a = entity('a', { city: { type: 'text' } });
const b = entity('b', { a: { type: 'lookup', target: 'a', inverse: { name: 'items' } }, price: { type: 'currency' } });

describe('forms', () => {
  test('named for another entity', () => {
    expect(errorsOf(a, form({}, 'b.main'))).toEqual(['name-entity-mismatch forms/b.main /name']);
    expect(errorsOf(a, entity('a_b'), form({}, 'a_b.main'))).toEqual(['name-entity-mismatch forms/a_b.main /name']);
  });

  test('with a field in two sections', () => {
    const tabs = [
      { name: 't', sections: [section('s', 'name', 'city')] },
      { name: 'u', sections: [section('s', 'city')] },
    ];
    expect(errorsOf(a, form({ tabs }))).toEqual(['duplicate-name forms/a.main /tabs/1/sections/0/fields/0/name']);
  });

  test('with a field twice in one section', () => {
    expect(errorsOf(a, form({ tabs: [{ name: 't', sections: [section('s', 'name', 'name')] }] }))).toEqual([
      'duplicate-name forms/a.main /tabs/0/sections/0/fields/1/name',
    ]);
  });

  test('with two tabs of one name', () => {
    const tabs = [
      { name: 't', sections: [section('s', 'name')] },
      { name: 't', sections: [] },
    ];
    expect(errorsOf(a, form({ tabs }))).toEqual(['duplicate-name forms/a.main /tabs/1/name']);
  });

  test('with lists no link gives, and columns the linking entity has not', () => {
    const related = [
      { name: 'itmes' },
      { name: 'items', columns: ['price', 'city'], sort: [{ name: 'nix' }] },
      { name: 'activities' },
    ];
    const problems = diagnose(a, b, form({ related }));
    expect(problems.map(({ code, pointer, hint }) => [code, pointer, hint])).toEqual([
      ['unknown-list', '/related/0/name', 'items'],
      ['unknown-field', '/related/1/columns/1', undefined],
      ['unknown-field', '/related/1/sort/0/name', undefined],
    ]);
  });

  test('of another entity, named by a record type', () => {
    const other: Loose = { ...form({}, 'b.main'), entity: 'b' };
    expect(errorsOf({ ...a, variants: { v: { form: 'b.main' } } }, b, other)).toEqual([
      'wrong-entity entities/a /variants/v/form',
    ]);
  });
});

describe('views', () => {
  test('named for another entity', () => {
    expect(errorsOf(a, view('b.all'))).toEqual(['name-entity-mismatch views/b.all /name']);
  });

  test.each(['board', 'calendar', 'timeline', 'map'])('of the layout %s without its settings', (layout) => {
    expect(errorsOf(a, view('a.all', { layout }))).toEqual([`missing-settings views/a.all /${layout}`]);
  });

  test('with a column twice', () => {
    expect(errorsOf(a, view('a.all', { columns: [{ name: 'city' }, { name: 'city' }] }))).toEqual([
      'duplicate-name views/a.all /columns/1/name',
    ]);
  });

  test('two of which are the default', () => {
    const problems = diagnose(
      a,
      view('a.one', { default: true }),
      view('a.two', { default: true }),
      form({ default: true }),
    );
    expect(problems.map(({ code, document, pointer }) => [code, document, pointer])).toEqual([
      ['second-default', 'views/a.two', '/default'],
    ]);
    expect(problems[0]!.message).toContain('`a.one`');
  });
});

describe('apps', () => {
  test('with items that open nothing, or two things', () => {
    const items = [{ name: 'x' }, { name: 'y', entity: 'a', view: 'a.all' }];
    expect(errorsOf(a, view('a.all'), app([{ name: 'g', items }]))).toEqual([
      'one-place apps/x /navigation/0/items/0',
      'one-place apps/x /navigation/0/items/1',
    ]);
  });

  test('with a home that is no item', () => {
    expect(diagnose(a, app([{ name: 'start', entity: 'a' }], { home: 'strat' }))).toMatchObject([
      { code: 'unknown-document', pointer: '/home', hint: 'start' },
    ]);
  });

  test('with two items of one name', () => {
    expect(
      errorsOf(
        a,
        app([
          { name: 'x', entity: 'a' },
          { name: 'x', entity: 'a' },
        ]),
      ),
    ).toEqual(['duplicate-name apps/x /navigation/1/name']);
  });

  test('that are well', () => {
    const navigation = [
      { name: 'g', items: [{ name: 'x', entity: 'a' }] },
      { name: 'y', view: 'a.all' },
    ];
    expect(errorsOf(a, view('a.all'), app(navigation, { home: 'x' }))).toEqual([]);
  });
});
