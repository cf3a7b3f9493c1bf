import { describe, expect, test } from 'vitest';
import { regexFault } from '#metadata/check/regex.ts';
import { entity, errorsOf } from '../diagnose.ts';

describe('regular expressions', () => {
  test.each(['(', '[a', '*', 'a{2,1}', '\\', '(?<a', '\\p{Nix}'])('%s is none', (source) => {
    expect(regexFault(source)?.code).toBe('bad-pattern');
  });

  test.each([
    '(a+)+',
    '(a*)*',
    '(a+)*b',
    '((a+)b?)+',
    '(a|a)*',
    '(a|ab)+',
    '(\\w|\\d)*',
    '(.*)*',
    '(?:a+){2,}',
    '(x+x+)+y',
    '([a-z]+)*$',
    '(a|b|ab)*c',
    '(?=a)b',
    '(?!a)b',
    '(?<=a)b',
    '(a)\\1',
    '(?<n>a)\\k<n>',
    '(a{1,})+',
    '(a+){3}',
  ])('%s can take forever', (source) => {
    expect(regexFault(source)?.code).toBe('slow-pattern');
  });

  test.each([
    '[a-z]+',
    '\\d{4}-\\d{2}',
    '(abc)+',
    '(?:red|green|blue)',
    '(red|green)+',
    '[(+*]+',
    '\\(a+\\)+',
    '(a+)?',
    '(a+)b',
    '^[A-Z]{2}\\d{6}$',
    '[\\]+*]{2,}',
    '(?<year>\\d{4})',
    '\\p{L}+',
    '(\\d{3})?-\\d+',
    '(a+){1}',
  ])('%s is fine', (source) => {
    expect(regexFault(source)).toBeNull();
  });

  test('of fields and rules are told with their place', () => {
    const fields = {
      x: { type: 'text', pattern: '(a+)+' },
      y: { type: 'text', visible: { matches: [{ var: 'x' }, '('] } },
    };
    expect(errorsOf(entity('a', fields))).toEqual([
      'slow-pattern entities/a /fields/x/pattern',
      'bad-pattern entities/a /fields/y/visible/matches/1',
    ]);
  });
});
