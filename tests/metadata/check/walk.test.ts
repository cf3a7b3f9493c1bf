import { describe, expect, test } from 'vitest';
import { walk } from '#metadata/check/walk.ts';

const root = { tabs: [{ name: 'a', 'x/y': { z: 1 } }, { name: 'b' }], map: { k: { v: [1, 2] } } };
const found = (pattern: string) => walk(root, pattern).map(({ pointer, value }) => [pointer, value]);

describe('a walk', () => {
  test('finds nothing where nothing is', () => {
    expect(found('/nix')).toEqual([]);
    expect(found('/tabs/*/nix/*')).toEqual([]);
    expect(found('/tabs/name')).toEqual([]);
    expect(found('/constructor')).toEqual([]);
    expect(walk(null, '/a')).toEqual([]);
    expect(walk('text', '/*')).toEqual([]);
  });

  test('goes through lists, maps and keys', () => {
    expect(found('/tabs/*/name')).toEqual([
      ['/tabs/0/name', 'a'],
      ['/tabs/1/name', 'b'],
    ]);
    expect(found('/map/*/v/*')).toEqual([
      ['/map/k/v/0', 1],
      ['/map/k/v/1', 2],
    ]);
    expect(found('/tabs/*/#')).toEqual([
      ['/tabs/0/name', 'name'],
      ['/tabs/0/x~1y', 'x/y'],
      ['/tabs/1/name', 'name'],
    ]);
  });

  test('remembers what it came through', () => {
    const [site] = walk(root, '/map/*/v/*');
    expect(site!.captures).toEqual(['k', '0']);
    expect(site!.around).toEqual([[1, 2], root.map.k, root.map, root]);
  });
});
