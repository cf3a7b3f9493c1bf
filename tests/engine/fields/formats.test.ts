import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalFault, formats, isWellFormed, isWellFormedJson } from '#engine/fields/formats.ts';

/** Each format with what it must refuse, then what it must take. */
const examples: readonly [format: string, refused: readonly string[], accepted: readonly string[]][] = [
  [
    'day',
    [
      '',
      '2026-02-30',
      '2026-02-29',
      '1900-02-29',
      '2100-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '0000-01-01',
      '2026-1-1',
      '26-01-01',
      '10000-01-01',
      '-2026-01-01',
      '2026-01-01T00:00:00Z',
      ' 2026-01-01',
      '2026-01-01\n',
      '２０２６-01-01',
      'infinity',
      'today',
    ],
    ['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01', '9999-12-31', '2026-01-31'],
  ],
  [
    'instant',
    [
      '',
      '2026-02-30T10:00:00Z',
      '2026-01-01T24:00:00Z',
      '2026-01-01T23:60:00Z',
      '2026-01-01T23:59:60Z',
      '2026-01-01T10:00:00',
      '2026-01-01',
      '2026-01-01 10:00:00Z',
      '2026-01-01T10:00:00+24:00',
      '2026-01-01T10:00:00-16:00',
      '2026-01-01T10:00:00.1234567890Z',
      '0001-01-01T00:00:00+14:00',
      '9999-12-31T23:59:59-10:00',
      'now',
      'infinity',
    ],
    [
      '2026-01-01T00:00:00Z',
      '2026-01-01T10:00Z',
      '2024-02-29T23:59:59.999Z',
      '2026-01-01T10:00:00+05:30',
      '2026-01-01T10:00:00-15:59',
      '2026-01-01t10:00:00z',
      '0001-01-02T00:00:00Z',
      '9999-12-30T23:59:59Z',
    ],
  ],
  [
    'clock',
    ['', '24:00', '24:00:00', '23:60', '12:30:60', '9:30', '12:30:00.5', '12:30Z', '12:30\n'],
    ['00:00', '23:59', '12:30:59'],
  ],
  [
    'email',
    [
      '',
      'ann',
      '@example.com',
      'ann@',
      'ann@localhost',
      'ann b@example.com',
      'ann@exa mple.com',
      'ann@-example.com',
      'ann@example-.com',
      'ann@example..com',
      'a@b@example.com',
      '<ann@example.com>',
      'Ann <ann@example.com>',
      'ann@example.com, bob@example.com',
      'ann@example.com\nBcc: all@example.com',
      `${'a'.repeat(65)}@example.com`,
      `ann@${'a'.repeat(64)}.com`,
      `ann@${'a.'.repeat(126)}com`,
    ],
    [
      'ann@example.com',
      "ann.o'neil+crm@sub.example.co.uk",
      '李雷@例子.中国',
      'a@b.cd',
      `${'a'.repeat(64)}@example.com`,
    ],
  ],
  [
    'web-url',
    [
      '',
      'example.com',
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      'java\nscript:alert(1)',
      ' javascript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:x',
      'file:///etc/passwd',
      'ftp://example.com',
      'http://',
      'https://exa mple.com',
      'https://example.com\njavascript:alert(1)',
      'https://[bad',
      'http:example.com',
    ],
    [
      'https://example.com',
      'http://example.com:8080/a?b=c#d',
      'HTTPS://例子.中国/路径',
      'http://127.0.0.1/',
      'https://[::1]/',
    ],
  ],
  [
    'phone',
    [
      '',
      'abc',
      '1',
      '+',
      '++49 30 1',
      '12 <script>',
      '030 1234567890123456789012345678901234567890',
      '030 123 ext',
      '０３０１２３',
    ],
    ['+49 30 123456', '(030) 123-456', '138 0013 8000', '010-12345678转801', '+1 (555) 010-9999 x12', '110'],
  ],
  ['color', ['', 'red', '#12', '#1234', '#12345g', '#1677ff00ff', 'url(x)'], ['#fff', '#1677FF', '#1677ff80']],
  [
    'uuid',
    [
      '',
      '0',
      '0190163d-8694-739b-aea5-966c26f8ad9',
      '{0190163d-8694-739b-aea5-966c26f8ad91}',
      "0190163d-8694-739b-aea5-966c26f8ad91' OR 1=1",
    ],
    ['0190163d-8694-739b-aea5-966c26f8ad91', '0190163D-8694-739B-AEA5-966C26F8AD91'],
  ],
];

describe.each(examples)('%s', (format, refused, accepted) => {
  test.each(refused)('refuses %j', (text) => expect(formats[format]!(text)).toBe(false));
  test.each(accepted)('accepts %j', (text) => expect(formats[format]!(text)).toBe(true));

  test('answers at once, whatever the text', () => {
    const hostile = [
      'a'.repeat(200_000),
      '-'.repeat(200_000),
      `+${'1 '.repeat(100_000)}`,
      `a@${'a-'.repeat(100_000)}`,
      'http://'.repeat(50_000),
    ];
    const begin = performance.now();
    for (const text of hostile) formats[format]!(text);
    expect(performance.now() - begin).toBeLessThan(500);
  });
});

test('every day of the calendar from 1 to 9999 and no other is a day', () => {
  const number = fc.integer({ min: 0, max: 99 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), number, number, (year, month, day) => {
      const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      const date = new Date(`${text}T00:00:00Z`);
      const exists = year >= 1 && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
      expect(formats.day!(text)).toBe(exists);
    }),
    { numRuns: 2_000 },
  );
});

describe('decimalFault', () => {
  const size = { precision: 6, scale: 2 };

  test.each([
    [Number.NaN, 'type'],
    [Number.POSITIVE_INFINITY, 'type'],
    ['', 'type'],
    [' 1', 'type'],
    ['1,5', 'type'],
    ['1e3', 'type'],
    ['0x10', 'type'],
    ['١٢', 'type'],
    ['.5', 'type'],
    ['1.', 'type'],
    ['+1', 'type'],
    ['--1', 'type'],
    ['1'.repeat(101), 'type'],
    [null, 'type'],
    [true, 'type'],
    [[1], 'type'],
    [{}, 'type'],
    [1n, 'type'],
    [0.001, 'scale'],
    ['0.001', 'scale'],
    [1e-7, 'scale'],
    [0.1 + 0.2, 'scale'],
    [10_000, 'precision'],
    [1e21, 'precision'],
    ['-10000.00', 'precision'],
  ])('refuses %o: %s', (value, code) => expect(decimalFault(value, size)?.code).toBe(code));

  test.each([0, -0, 1.5, '1.50', '0001.5000', -9999.99, '9999.99', '-0.01'])('takes %o', (value) =>
    expect(decimalFault(value, size)).toBeNull(),
  );

  /** A decimal as a text with up to 40 digits on either side of the point. */
  const digits = (max: number) =>
    fc.array(fc.constantFrom(...'0123456789'), { minLength: 1, maxLength: max }).map((all) => all.join(''));
  const written = fc
    .tuple(fc.boolean(), digits(25), fc.option(digits(25), { nil: undefined }))
    .map(
      ([negative, whole, fraction]) => `${negative ? '-' : ''}${whole}${fraction === undefined ? '' : `.${fraction}`}`,
    );
  /** Any number, or the one nearest to the text itself: there a comparison of floating numbers fails. */
  const bound = fc.option(
    fc.oneof(
      fc.constant('near'),
      fc.integer({ min: -1000, max: 1000 }),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    ),
    { nil: undefined },
  );
  const boundOf = (text: string, chosen: number | string | undefined) =>
    chosen === 'near' ? Number(text) : (chosen as number | undefined);

  test('agrees with decimal.js on every text, bounds included to the last digit', () => {
    const Exact = Decimal.clone({ precision: 200 });
    fc.assert(
      fc.property(
        written,
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 15 }),
        bound,
        bound,
        (text, whole, scale, least, most) => {
          const [min, max] = [boundOf(text, least), boundOf(text, most)];
          const value = new Exact(text);
          const fits =
            value.decimalPlaces() <= scale &&
            value.abs().lt(new Exact(10).pow(whole)) &&
            (min === undefined || value.gte(new Exact(String(min)))) &&
            (max === undefined || value.lte(new Exact(String(max))));
          expect(decimalFault(text, { precision: whole + scale, scale, min, max }) === null).toBe(fits);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  test.each([
    ['100.00000000000000001', { min: 0, max: 100 }, 'maximum'],
    ['-0.00000000000000001', { min: 0 }, 'minimum'],
    ['9007199254740993', { max: 9007199254740992 }, 'maximum'],
  ])('holds %s to its bounds beyond what a floating number can tell', (text, bounds, code) => {
    expect(decimalFault(text, { precision: 60, scale: 20, ...bounds })?.code).toBe(code);
  });

  test('refuses a number that JSON has rounded on its way, and takes the same as text', () => {
    expect(decimalFault(JSON.parse('9007199254740993'), { precision: 20, scale: 2 })).toEqual({
      code: 'digits',
      limit: 15,
    });
    expect(decimalFault('9007199254740993', { precision: 20, scale: 2 })).toBeNull();
    expect(decimalFault(1e17, { precision: 20, scale: 2 })).toBeNull();
  });

  test('agrees with decimal.js on every finite number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const value = new Decimal(number);
        const fits = value.decimalPlaces() <= 4 && value.abs().lt('1e16') && value.precision() <= 15;
        expect(decimalFault(number, { precision: 20, scale: 4 }) === null).toBe(fits);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('text that PostgreSQL can store', () => {
  test.each(['\u0000', 'a\u0000b', '\ud800', '\udc00', 'x\ud83d', '\ude00y'])('refuses %j', (text) => {
    expect(isWellFormed(text)).toBe(false);
    expect(isWellFormedJson({ deep: [{ text }] })).toBe(false);
    expect(isWellFormedJson({ [text]: 1 })).toBe(false);
  });

  test.each(['', '😀', '中文', '\u202e', '\ufeff', '\uffff'])('takes %j', (text) =>
    expect(isWellFormed(text)).toBe(true),
  );

  test('refuses JSON that is nested too deep and numbers that are none', () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
    expect(isWellFormedJson(deep)).toBe(false);
    expect(isWellFormedJson([Number.POSITIVE_INFINITY])).toBe(false);
  });
});
