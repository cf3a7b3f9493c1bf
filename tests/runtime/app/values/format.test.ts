import { describe, expect, test } from 'vitest';
import type { FieldInfo } from '#runtime/app/data/field-info.ts';
import { addressLines, nameLine, pointLine } from '#runtime/app/values/composites.ts';
import { formatCurrency, formatDay, formatDuration, formatMoment, type Reader } from '#runtime/app/values/format.ts';
import { relativeTime } from '#runtime/app/values/relative-time.ts';
import { isBlank, valueText } from '#runtime/app/values/value-text.ts';

const english: Reader = { language: 'en', zone: 'Europe/Berlin', currency: undefined };
const chinese: Reader = { language: 'zh-CN', zone: 'Asia/Shanghai', currency: 'CNY' };
const field = (type: string, part: Partial<FieldInfo> = {}): FieldInfo => ({
  ...{
    name: 'x',
    type,
    label: 'X',
    options: [],
    targets: [],
    system: false,
    scale: undefined,
    max: undefined,
    currency: undefined,
  },
  ...part,
});

describe('values that are not what their type says', () => {
  test.each([
    ['currency', 'many'],
    ['date', 'soon'],
    ['datetime', 'later'],
    ['select', 'retired'],
  ])('%s %s is shown as it is', (type, value) => {
    expect(valueText(value, field(type), english)).toBe(value);
  });

  test('blanks are nothing, zero and false are something', () => {
    expect([null, undefined, '', []].map((value) => valueText(value, field('text'), english))).toEqual([
      '',
      '',
      '',
      '',
    ]);
    expect(isBlank(0) || isBlank(false)).toBe(false);
  });

  test('a record one may not read has no title', () => {
    expect(valueText({ id: '1', title: null }, field('lookup'), english)).toBe('—');
  });
});

describe('numbers and times', () => {
  test('amounts have decimals only when they need them, and a sign only when the currency is known', () => {
    expect(formatCurrency(12_500, english)).toBe('12,500');
    expect(formatCurrency(12_500.5, english)).toBe('12,500.50');
    expect(formatCurrency(12_500, chinese)).toBe('¥12,500');
    expect(formatCurrency(12_500, chinese, 'EUR')).toBe('€12,500');
  });

  test('a day is the same day everywhere', () => {
    expect(formatDay('2026-03-01', { ...english, zone: 'Pacific/Honolulu' })).toBe('Mar 1, 2026');
    expect(formatDay('2026-03-01', chinese)).toBe('2026年3月1日');
  });

  test('a moment is told on the reader’s clock', () => {
    expect(formatMoment('2026-03-01T23:30:00Z', english)).toBe('Mar 2, 2026, 00:30');
    expect(formatMoment('2026-03-01T23:30:00Z', chinese)).toContain('07:30');
  });

  test('a duration is told in hours and minutes', () => {
    expect(formatDuration(5400, english)).toBe('1 hr 30 min');
    expect(formatDuration(0, english)).toBe('0 sec');
  });

  test('near times are told in words, far ones are left to their date', () => {
    const now = new Date('2026-03-10T12:00:00Z');
    expect(relativeTime(new Date('2026-03-10T11:59:40Z'), now, 'en')).toBe('now');
    expect(relativeTime(new Date('2026-03-10T11:55:00Z'), now, 'en')).toBe('5 minutes ago');
    expect(relativeTime(new Date('2026-03-09T11:00:00Z'), now, 'zh-CN')).toBe('昨天');
    expect(relativeTime(new Date('2026-02-01T11:00:00Z'), now, 'en')).toBeUndefined();
  });
});

describe('composites', () => {
  test('addresses follow the habit of their country', () => {
    const chineseAddress = {
      street: '世纪大道1号',
      city: '上海',
      region: '浦东新区',
      postal_code: '200120',
      country: 'CN',
    };
    expect(addressLines(chineseAddress)).toEqual(['浦东新区上海世纪大道1号', '200120 CN']);
    expect(addressLines({ street: 'Main St 1', city: 'Berlin', postal_code: '10115', country: null })).toEqual([
      'Main St 1',
      '10115 Berlin',
    ]);
    expect(addressLines(null)).toEqual([]);
  });

  test('names follow their script', () => {
    expect(nameLine({ last: '王', first: '晓梅', salutation: 'Ms' })).toBe('王晓梅');
    expect(nameLine({ salutation: 'Dr.', first: 'Lena', middle: '', last: 'Hoff' })).toBe('Dr. Lena Hoff');
  });

  test('half a point is none', () => {
    expect(pointLine({ lat: 1 })).toBe('');
    expect(pointLine({ lat: 53.5, lng: 9.9 })).toBe('53.5, 9.9');
  });
});
