import { expect, test } from 'vitest';
import { compareVersions, satisfies } from '#metadata/layers/version.ts';

test.each([
  ['1.2.3', '^2.0.0'],
  ['2.0.0', '^1.2.3'],
  ['2.0.0-beta.1', '^1.0.0'],
  ['1.2.2', '^1.2.3'],
  ['0.3.0', '^0.2.1'],
  ['0.0.4', '^0.0.3'],
  ['1.3.0', '~1.2.3'],
  ['1.2.4', '1.2.3'],
  ['1.3.0', '1.2'],
  ['2.0.0', '>=1.0.0 <2.0.0'],
  ['1.0.0', '>1.0.0'],
  ['1.0.1', '<=1.0.0'],
])('%s does not satisfy %s', (version, range) => {
  expect(satisfies(version, range)).toBe(false);
});

test.each([
  ['1.2.3', '*'],
  ['1.9.0', '^1.2.3'],
  ['0.2.9', '^0.2.1'],
  ['1.2.9', '~1.2.3'],
  ['1.9.9', '^1'],
  ['0.9.0', '^0'],
  ['1.2.3', '1.2.3'],
  ['1.2.3', '=1.2.3'],
  ['1.2.9', '1.2'],
  ['1.5.0', '>=1.0.0 <2.0.0'],
  ['1.0.0', '<=1.0.0'],
  ['1.0.1', '>1.0.0'],
])('%s satisfies %s', (version, range) => {
  expect(satisfies(version, range)).toBe(true);
});

test('versions order as semver does, pre-releases before their release', () => {
  const ordered = [
    '0.9.0',
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-alpha.beta',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
    '1.0.0',
    '1.0.10',
    '1.2.0',
  ];
  expect([...ordered].reverse().sort(compareVersions)).toEqual(ordered);
});
