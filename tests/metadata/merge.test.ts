import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergePatch } from '#metadata/merge.ts';

describe('the examples of RFC 7396', () => {
  test.each([
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [
      ['a', 'b'],
      ['c', 'd'],
      ['c', 'd'],
    ],
    [{ a: 'b' }, ['c'], ['c']],
    [{ a: 'foo' }, null, null],
    [{ a: 'foo' }, 'bar', 'bar'],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: 'b', c: null }, { a: 'b' }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])('%j + %j', (target, patch, result) => {
    expect(mergePatch(target, patch)).toEqual(result);
  });
});

describe('lists of named items', () => {
  const columns = [{ name: 'a', width: 1 }, { name: 'b' }, { name: 'c' }];
  const merge = (patch: unknown) => (mergePatch({ columns }, { columns: patch }) as { columns: unknown }).columns;

  test('change in place, property by property', () => {
    expect(merge([{ name: 'a', label: 'A', width: null }])).toEqual([
      { name: 'a', label: 'A' },
      { name: 'b' },
      { name: 'c' },
    ]);
  });

  test('take new items last, first, or after the one named', () => {
    expect(merge([{ name: 'd' }])).toEqual([...columns, { name: 'd' }]);
    expect(merge([{ name: 'd', after: null }])).toEqual([{ name: 'd' }, ...columns]);
    expect(merge([{ name: 'd', after: 'a' }])).toEqual([columns[0], { name: 'd' }, columns[1], columns[2]]);
    expect(merge([{ name: 'd', after: 'zzz' }])).toEqual([...columns, { name: 'd' }]);
  });

  test('follow an item that the same patch brings', () => {
    expect(
      merge([
        { name: 'd', after: 'a' },
        { name: 'e', after: 'd' },
      ]),
    ).toEqual([columns[0], { name: 'd' }, { name: 'e' }, columns[1], columns[2]]);
  });

  test('move an item that says where to', () => {
    expect(merge([{ name: 'a', after: 'c' }])).toEqual([{ name: 'b' }, { name: 'c' }, { name: 'a', width: 1 }]);
    expect(merge([{ name: 'c', after: null }])).toEqual([{ name: 'c' }, { name: 'a', width: 1 }, { name: 'b' }]);
  });

  test('lose an item that is to be removed, and nothing for one that is not there', () => {
    expect(
      merge([
        { name: 'b', remove: true },
        { name: 'zzz', remove: true },
      ]),
    ).toEqual([columns[0], columns[2]]);
  });

  test('are replaced by a list that is not all named, or empty', () => {
    expect(merge([{ name: 'a' }, 'b'])).toEqual([{ name: 'a' }, 'b']);
    expect(merge([])).toEqual([]);
  });

  test('merge by value where they are options', () => {
    const target = { options: [{ value: 'won', color: 'green' }, { value: 'lost' }] };
    const patch = { options: [{ value: 'won', label: 'Won', after: 'lost' }] };
    expect(mergePatch(target, patch)).toEqual({
      options: [{ value: 'lost' }, { value: 'won', color: 'green', label: 'Won' }],
    });
  });

  test('merge inside each other', () => {
    const tabs = (fields: unknown) => ({ tabs: [{ name: 't', sections: [{ name: 's', fields }] }] });
    expect(mergePatch(tabs([{ name: 'a' }, { name: 'b' }]), tabs([{ name: 'x', after: 'a' }]))).toEqual(
      tabs([{ name: 'a' }, { name: 'x' }, { name: 'b' }]),
    );
  });

  test('of a hundred thousand items merge in a moment', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => ({ name: `n${index}` }));
    const started = performance.now();
    mergePatch({ many }, { many: many.map((item) => ({ ...item, x: 1 })) });
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('laws', () => {
  const json = fc.jsonValue();
  const object = fc.dictionary(fc.string(), fc.jsonValue());

  test('merging nothing changes nothing', () => {
    fc.assert(
      fc.property(object, (target) => {
        expect(mergePatch(target, {})).toEqual(target);
      }),
    );
  });

  test('what is merged twice is there once', () => {
    fc.assert(
      fc.property(object, json, (target, patch) => {
        const once = mergePatch(target, patch);
        expect(mergePatch(once, patch)).toEqual(once);
      }),
    );
  });

  test('null removes, and nothing but what it names', () => {
    fc.assert(
      fc.property(object, fc.string(), (target, name) => {
        const { [name]: _gone, ...rest } = target;
        expect(mergePatch(target, { [name]: null })).toEqual(rest);
      }),
    );
  });

  test('neither side is changed', () => {
    fc.assert(
      fc.property(json, json, (target, patch) => {
        const before = JSON.stringify([target, patch]);
        mergePatch(target, patch);
        expect(JSON.stringify([target, patch])).toBe(before);
      }),
    );
  });

  test('a prototype is never touched', () => {
    const merged = mergePatch(
      {},
      JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
    );
    expect((merged as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(merged as object)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
