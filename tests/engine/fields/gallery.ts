import fc from 'fast-check';
import type { Draft } from '#tests/support/workspace.ts';

const options = [{ value: 'red', label: 'Red' }, { value: 'green' }, { value: 'null' }, { value: 'select' }];

/** An entity with a field of every type that stores a value of its own; links have tests of their own. */
export const galleryFields: Readonly<Record<string, Draft>> = {
  text: { type: 'text' },
  long_text: { type: 'long_text' },
  rich_text: { type: 'rich_text' },
  email: { type: 'email' },
  phone: { type: 'phone' },
  url: { type: 'url' },
  color: { type: 'color' },
  integer: { type: 'integer' },
  decimal: { type: 'decimal', precision: 40, scale: 12 },
  plain_decimal: { type: 'decimal' },
  currency: { type: 'currency' },
  percent: { type: 'percent' },
  rating: { type: 'rating' },
  duration: { type: 'duration' },
  date: { type: 'date' },
  datetime: { type: 'datetime' },
  time: { type: 'time' },
  boolean: { type: 'boolean' },
  select: { type: 'select', options },
  multi_select: { type: 'multi_select', options },
  address: { type: 'address' },
  person_name: { type: 'person_name' },
  geo: { type: 'geo' },
  json: { type: 'json' },
};

const line = (maxLength: number) =>
  fc
    .oneof(fc.string({ unit: 'grapheme', maxLength }), fc.string({ unit: 'binary', maxLength }))
    .map((text) => text.replaceAll('\u0000', '').slice(0, maxLength))
    .filter((text) => text !== '' && text.isWellFormed());
const digits = (maxLength: number) =>
  fc.array(fc.constantFrom(...'0123456789'), { minLength: 1, maxLength }).map((all) => all.join(''));
const decimal = (whole: number, scale: number) =>
  fc
    .tuple(fc.constantFrom('', '-'), digits(whole), fc.option(digits(scale), { nil: undefined }))
    .map(([sign, before, after]) => `${sign}${before}${after === undefined ? '' : `.${after}`}`);
const two = (number: number) => String(number).padStart(2, '0');
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.option(fc.integer({ min: 0, max: 59 })))
  .map(([hour, minute, second]) => `${two(hour)}:${two(minute)}${second === null ? '' : `:${two(second)}`}`);
const day = fc
  .date({ min: new Date('0001-01-02T00:00:00Z'), max: new Date('9999-12-30T23:59:59Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const fraction = fc.integer({ min: 0, max: 999 }).map((number) => `.${String(number).padStart(3, '0')}`);
const zone = fc.oneof(
  fc.constant('Z'),
  fc
    .tuple(fc.constantFrom('+', '-'), fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 59 }))
    .map(([sign, hour, minute]) => `${sign}${two(hour)}:${two(minute)}`),
);
const instant = fc
  .tuple(day, clock, fc.option(fraction, { nil: '' }), zone)
  .map(([date, time, part, offset]) => `${date}T${time}${time.length === 8 ? part : ''}${offset}`);
const host = fc.constantFrom('example.com', 'sub.example.co.uk', '例子.中国', 'a-b.de');
const parts = (lengths: Record<string, number>) =>
  fc
    .record(
      Object.fromEntries(Object.entries(lengths).map(([name, length]) => [name, line(length)])) as Record<
        string,
        fc.Arbitrary<string>
      >,
      { requiredKeys: [] },
    )
    .filter((value) => Object.keys(value).length > 0);

/** Any value of each field that its type takes, extremes included. */
export const galleryValues: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  text: line(255),
  long_text: line(2_000),
  rich_text: fc.constantFrom('<p>Hello <strong>世界</strong></p>', 'plain', '<ul><li>1</li><li>2</li></ul>'),
  email: fc.tuple(fc.constantFrom('ann', 'Ann.O', '李雷', 'x+y'), host).map(([name, at]) => `${name}@${at}`),
  phone: fc.constantFrom('+49 30 123456', '010-12345678转801', '(030) 1'),
  url: host.map((name) => `https://${name}/a?b=%20#c`),
  color: fc.constantFrom('#fff', '#1677FF', '#1677ff80'),
  integer: fc.maxSafeInteger(),
  decimal: decimal(28, 12),
  plain_decimal: fc.oneof(decimal(16, 4), fc.integer({ min: -999_999_999_999, max: 999_999_999_999 })),
  currency: decimal(18, 2),
  percent: decimal(5, 4),
  rating: fc.integer({ min: 0, max: 5 }),
  duration: fc.integer({ min: 0, max: 1e12 }),
  date: fc.oneof(day, fc.constantFrom('0001-01-01', '9999-12-31', '2024-02-29', '1582-10-10')),
  datetime: fc.oneof(
    instant,
    fc.constantFrom('0001-01-02T00:00:00Z', '9999-12-30T23:59:59.999Z', '1883-11-18T12:00:00Z'),
  ),
  time: clock,
  boolean: fc.boolean(),
  select: fc.constantFrom('red', 'green', 'null', 'select'),
  multi_select: fc.uniqueArray(fc.constantFrom('red', 'green', 'null', 'select')),
  address: parts({ street: 500, city: 120, region: 120, postal_code: 20, country: 120 }),
  person_name: parts({ salutation: 40, first: 120, middle: 120, last: 120 }),
  geo: fc.record({
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lng: fc.double({ min: -180, max: 180, noNaN: true }),
  }),
  json: fc
    .jsonValue({ stringUnit: 'grapheme', maxDepth: 5 })
    .filter((value) => value !== null && value !== '' && !JSON.stringify(value).includes('\\u0000')),
};
