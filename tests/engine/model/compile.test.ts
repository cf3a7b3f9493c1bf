import { describe, expect, test } from 'vitest';
import { compileModel } from '#engine/model/compile.ts';
import { longestPath, resolvePath } from '#engine/model/path.ts';
import { compose } from '#metadata/compose.ts';
import { type Draft, labPackage, smallCore } from '#tests/support/workspace.ts';

function modelOf(entities: Record<string, Draft>, others: Draft[] = []) {
  const { metadata } = compose([smallCore, labPackage(entities, others)]);
  return compileModel(metadata, 'my "schema"', 3);
}
const text = { type: 'text' };
const lookup = (target: string, more: Draft = {}) => ({ type: 'lookup', target, ...more });

describe('the title of an entity', () => {
  test.each<[string, Draft, string]>([
    ['the field it names', { title: 'b', fields: { a: text, b: text } }, 'b'],
    [
      'else the first that may stand for a record',
      { fields: { n: { type: 'integer' }, p: { type: 'person_name' }, t: text } },
      'p',
    ],
    ['else the id', { fields: { n: { type: 'integer' }, flag: { type: 'boolean' } } }, 'id'],
    [
      'not one that is not made yet',
      { title: 'f', fields: { f: { type: 'formula', returns: 'text', formula: 'x' }, t: text } },
      't',
    ],
  ])('is %s', (_, entity, title) => expect(modelOf({ thing: entity }).entities.get('thing')!.title.name).toBe(title));
});

describe('paths', () => {
  const model = modelOf({
    a: {
      fields: { name: text, b: lookup('b'), many: { type: 'multi_lookup', target: 'b' }, any: { type: 'any_lookup' } },
    },
    b: { ownership: 'user', fields: { name: text, a: lookup('a') } },
  });
  const a = model.entities.get('a')!;
  const path = (text: string) => resolvePath(model.entities, a, text);

  test.each([
    'name',
    'b',
    'b.name',
    'b.a.b.a.name',
    'b.owner.email',
    'b.created_at',
    'created_by.name',
    'id',
    'many',
    'any',
  ])('%s is one', (text) => {
    expect(path(text)).toMatchObject({ text, field: { name: text.split('.').at(-1) } });
    expect(path(text)!.steps).toHaveLength(text.split('.').length - 1);
  });

  test.each([
    '',
    '.',
    'b.',
    '.name',
    'nam',
    'name.b',
    'many.name',
    'any.name',
    'owner',
    'b.b',
    '__proto__',
    'constructor',
    'b.__proto__',
    `${'b.a.'.repeat(longestPath)}name`,
  ])('%j is none', (text) => {
    expect(path(text)).toBeNull();
  });
});

test('what happens to a link when its target goes: it is cleared, holds it, or goes along', () => {
  const model = modelOf({
    a: { fields: { name: text } },
    b: {
      fields: {
        free: lookup('a'),
        needed: lookup('a', { required: true }),
        held: lookup('a', { onDelete: 'restrict' }),
        chain: lookup('a', { onDelete: 'cascade' }),
        owner_of: { type: 'master', target: 'a' },
        many: { type: 'multi_lookup', target: 'a' },
        user: { type: 'user' },
      },
    },
  });
  const incoming = model.entities.get('a')!.incoming.map(({ field, onDelete }) => [field.name, onDelete]);
  expect(incoming).toEqual([
    ['free', 'clear'],
    ['needed', 'restrict'],
    ['held', 'restrict'],
    ['chain', 'cascade'],
    ['owner_of', 'cascade'],
    ['many', 'clear'],
  ]);
  expect(model.entities.get('user')!.incoming.map(({ field }) => field.name)).toEqual(['user']);
});

test('names are quoted, whatever they are', () => {
  const entity = modelOf({
    order: { fields: { select: text, links: { type: 'multi_lookup', target: 'order' } } },
  }).entities.get('order')!;
  expect(entity.table).toBe('"my ""schema"""."order"');
  expect(entity.byName.get('links')!.linkTable).toMatch(/^"my ""schema"""\."[^"]+"$/);
});

test('choices come from the field or from an option set', () => {
  const set = { kind: 'options', name: 'mood', options: [{ value: 'good' }, { value: 'bad' }] };
  const entity = modelOf(
    {
      thing: {
        fields: {
          own: { type: 'select', options: [{ value: 'x' }] },
          shared: { type: 'multi_select', options: 'mood' },
        },
      },
    },
    [set],
  ).entities.get('thing')!;
  expect(['own', 'shared'].map((name) => entity.byName.get(name)!.options.map(({ value }) => value))).toEqual([
    ['x'],
    ['good', 'bad'],
  ]);
});

test('a model is frozen: no request changes what the next one sees', () => {
  const model = modelOf({ thing: { fields: { name: text } } });
  const thing = model.entities.get('thing')!;
  for (const value of [model, thing, thing.fields, thing.byName.get('name')]) expect(Object.isFrozen(value)).toBe(true);
});

test('time to compile grows with the model and not with its square', () => {
  const entities = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `e${index}`,
        {
          fields: Object.fromEntries(
            Array.from({ length: 20 }, (_, field) => [
              `f${field}`,
              field % 5 === 0 ? lookup(`e${(index + field) % count}`) : text,
            ]),
          ),
        },
      ]),
    );
  const [small, large] = [50, 400].map((count) => {
    const { metadata } = compose([smallCore, labPackage(entities(count))]);
    const times = [1, 2, 3].map(() => {
      const begin = performance.now();
      compileModel(metadata, 'main', 1);
      return performance.now() - begin;
    });
    return Math.min(...times);
  });
  // Eight times as many entities; a square would take sixty-four times as long.
  expect(large! / small!).toBeLessThan(30);
});
