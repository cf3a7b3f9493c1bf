import { describe, expect, test } from 'vitest';
import { distance, nearest } from '#metadata/nearest.ts';

describe('nearest', () => {
  test('has no answer when nothing is near, the name is empty or absurdly long', () => {
    expect(nearest('zebra', ['account', 'contact'])).toBeUndefined();
    expect(nearest('', ['account'])).toBeUndefined();
    expect(nearest('x'.repeat(10_000), ['x'])).toBeUndefined();
    expect(nearest('account', [])).toBeUndefined();
  });

  test.each([
    ['acount', 'account'],
    ['requird', 'required'],
    ['txt', 'text'],
    ['Account', 'account'],
    ['lokup', 'lookup'],
    ['naem', 'name'],
  ])('%s means %s', (name, expected) => {
    expect(nearest(name, ['account', 'contact', 'required', 'text', 'lookup', 'name'])).toBe(expected);
  });

  test('takes the closest of several', () => {
    expect(nearest('stage', ['state', 'stages', 'stage_2'])).toBe('state');
  });
});

test.each([
  ['', 'abc', 3],
  ['abc', 'abc', 0],
  ['ab', 'ba', 1],
  ['kitten', 'sitting', 3],
  ['ca', 'abc', 3],
])('distance of %s and %s is %d', (from, to, edits) => {
  expect(distance(from, to)).toBe(edits);
  expect(distance(to, from)).toBe(edits);
});
