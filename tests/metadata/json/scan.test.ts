import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanJson } from '#metadata/json/scan.ts';

const scan = (text: string) => scanJson(text, 64);

describe('text that is no JSON', () => {
  test.each([
    ['', 1, 1, 'end of file'],
    ['{"a":1,}', 1, 8, '}'],
    ['{"a":1', 1, 7, 'end of file'],
    ['[1,]', 1, 4, ']'],
    ['{"a" 1}', 1, 6, '1'],
    ['{\n  "a": tru\n}', 2, 8, 't'],
    ['{"a":01}', 1, 7, '1'],
    ['{a:1}', 1, 2, 'a'],
    ["{'a':1}", 1, 2, "'"],
    ['{"a":"x\ny"}', 1, 8, 'line break'],
    ['{"a":"\\x"}', 1, 7, '\\'],
    ['{} {}', 1, 4, '{'],
    ['// no\n{}', 1, 1, '/'],
    ['{"a":NaN}', 1, 6, 'N'],
    ['"😀', 1, 4, 'end of file'],
  ])('%j stops at line %d, column %d', (text, line, column, token) => {
    expect(scan(text)).toEqual([{ found: 'broken', line, column, token }]);
  });
});

describe('what JSON.parse hides', () => {
  test('a key given twice, however it is written', () => {
    expect(scan('{\n"fields": {"a": 1,\n "\\u0061": 2}}')).toEqual([
      { found: 'duplicate', pointer: '/fields/a', key: 'a', line: 3 },
    ]);
  });

  test('the same key in different objects is fine', () => {
    expect(scan('{"a":{"a":1},"b":[{"a":1},{"a":2}]}')).toEqual([]);
  });

  test('keys that would reach a prototype', () => {
    expect(scan('[{"__proto__":{}},{"x/y":{"\\u005f_proto__":1}}]')).toEqual([
      { found: 'forbidden', pointer: '/0/__proto__', key: '__proto__', line: 1 },
      { found: 'forbidden', pointer: '/1/x~1y/__proto__', key: '__proto__', line: 1 },
    ]);
  });

  test('depth', () => {
    expect(scan(`${'['.repeat(64)}${']'.repeat(64)}`)).toEqual([]);
    expect(scan(`${'['.repeat(65)}${']'.repeat(65)}`)).toEqual([{ found: 'deep', line: 1 }]);
    expect(scan('['.repeat(5_000_000))).toEqual([{ found: 'deep', line: 1 }]);
  });

  test('thousands of twins are told a bounded number of times', () => {
    expect(scan(`{${'"a":1,'.repeat(20_000)}"b":1}`)).toHaveLength(100);
  });
});

test('megabytes of one string, closed or not, are read in a moment', () => {
  const started = performance.now();
  expect(scan(`"${'\\n'.repeat(2_000_000)}"`)).toEqual([]);
  expect(scan(`"${'x'.repeat(4_000_000)}`)).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(3000);
});

test('finds nothing in what JSON.stringify writes', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(scan(text).filter(({ found }) => found !== 'duplicate' && found !== 'forbidden')).toEqual([]);
    }),
  );
});

test('agrees with JSON.parse about what is JSON', () => {
  const almost = fc.tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', '"', '\\', '0', ' ', ':', '\u0001', 'e'));
  fc.assert(
    fc.property(almost, ([text, at, insert]) => {
      const place = at % (text.length + 1);
      const changed = text.slice(0, place) + insert + text.slice(insert === '' ? place + 1 : place);
      expect(scan(changed).some(({ found }) => found === 'broken')).toBe(!parses(changed));
    }),
    { numRuns: 2000 },
  );
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
