import { describe, expect, test } from 'vitest';
import { orderPackages } from '#metadata/layers/order.ts';
import { packageOf } from '../diagnose.ts';

const one = (name: string, packages: Record<string, string> = {}, version = '1.0.0') =>
  packageOf([], { name, version, requires: { packages } });
const namesOf = (...packages: ReturnType<typeof one>[]) =>
  orderPackages(packages).ordered.map(({ manifest }) => manifest.name);
const problemsOf = (...packages: ReturnType<typeof one>[]) =>
  orderPackages(packages).problems.map(({ code, pointer, hint }) => [code, pointer, hint]);

describe('refusals', () => {
  test('a package that is not there, with the nearest that is', () => {
    expect(problemsOf(one('b', { sale: '*' }), one('sales'))).toEqual([
      ['missing-package', '/requires/packages/sale', 'sales'],
    ]);
  });

  test('a package of another version', () => {
    const { problems } = orderPackages([one('b', { a: '^2.0.0' }), one('a', {}, '1.4.0')]);
    expect(problems.map(({ code }) => code)).toEqual(['wrong-version']);
    expect(problems[0]!.message).toBe('`b` requires a ^2.0.0, but 1.4.0 is there; bring the two together.');
  });

  test('another version of the product', () => {
    const wanting = packageOf([], { name: 'a', requires: { formwork: '^1.0.0' } });
    expect(orderPackages([wanting], '0.1.0').problems.map(({ pointer }) => pointer)).toEqual(['/requires/formwork']);
    expect(orderPackages([wanting], '1.1.0').problems).toEqual([]);
    expect(orderPackages([wanting]).problems).toEqual([]);
  });

  test('packages in a circle, told once, with the way', () => {
    const { problems, ordered } = orderPackages([
      one('a', { b: '*' }),
      one('b', { c: '*' }),
      one('c', { a: '*' }),
      one('d'),
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['package-cycle']);
    expect(problems[0]!.message).toContain('a → b → c → a');
    expect(ordered).toHaveLength(4);
  });

  test('a package that requires itself', () => {
    expect(problemsOf(one('a', { a: '*' }))).toEqual([['package-cycle', '/requires/packages/a', undefined]]);
  });

  test('two packages of one name', () => {
    expect(problemsOf(one('a'), one('a', {}, '2.0.0'))).toEqual([['duplicate-package', '/name', undefined]]);
  });
});

describe('order', () => {
  test('is that of the requirements, core below, the overlay above, else by name', () => {
    const packages = [one('overlay'), one('b', { z: '*' }), one('z'), one('a'), one('core')];
    expect(namesOf(...packages)).toEqual(['core', 'a', 'z', 'b', 'overlay']);
    expect(namesOf(...packages.toReversed())).toEqual(['core', 'a', 'z', 'b', 'overlay']);
  });
});
