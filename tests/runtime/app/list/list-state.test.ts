import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextSort, readListState, writeListState } from '#runtime/app/list/list-state.ts';

describe('an address that makes no sense', () => {
  test.each([
    ['filter=%7Bbroken', { filter: null }],
    ['filter=42', { filter: null }],
    ['sort=name;drop', { sort: null }],
    ['sort=,,', { sort: null }],
    ['columns=', { columns: null }],
    ['deleted=yes', { deleted: false }],
  ])('%s is ignored', (query, part) => {
    expect(readListState(new URLSearchParams(query))).toMatchObject(part);
  });
});

test('an address carries the whole state', () => {
  const names = fc.option(
    fc.uniqueArray(fc.stringMatching(/^-?[a-z][a-z_]{0,8}(\.[a-z]{1,5})?$/), { minLength: 1, maxLength: 4 }),
  );
  const state = fc.record({
    q: fc.string(),
    sort: names,
    filter: fc.option(fc.constantFrom({ '==': [{ var: 'a' }, '&=%'] }, { and: [{ isBlank: [{ var: 'b' }] }] })),
    columns: names,
    deleted: fc.boolean(),
  });
  fc.assert(
    fc.property(state, (given) => {
      const address = new URLSearchParams(writeListState(given).toString());
      expect(readListState(address)).toEqual(given);
    }),
  );
});

test('what is as usual is left out of the address', () => {
  expect(writeListState({ q: '', sort: null, filter: null, columns: null, deleted: false }).toString()).toBe('');
});

test('a column’s head sorts up, then down, then as the view does', () => {
  expect(nextSort(['amount'], 'name')).toEqual(['name']);
  expect(nextSort(['name'], 'name')).toEqual(['-name']);
  expect(nextSort(['-name'], 'name')).toBeNull();
});
