import { describe, expect, test } from 'vitest';
import { diagnose, entity, errorsOf } from '../diagnose.ts';

const select = { type: 'select', options: [{ value: 'open' }, { value: 'closed' }] };
const place = 'entities/a /fields/x/default';

describe('defaults that do not fit', () => {
  test.each<[object, string]>([
    [{ type: 'text', default: 7 }, 'bad-default'],
    [{ type: 'text', maxLength: 3, default: 'four' }, 'too-long'],
    [{ type: 'integer', default: '7' }, 'bad-default'],
    [{ type: 'integer', default: 7.5 }, 'bad-default'],
    [{ type: 'integer', min: 8, default: 7 }, 'too-small'],
    [{ type: 'currency', max: 8, default: 9 }, 'too-large'],
    [{ type: 'currency', default: 'much' }, 'bad-default'],
    [{ type: 'boolean', default: 'true' }, 'bad-default'],
    [{ type: 'date', default: '2026-02-30' }, 'bad-default'],
    [{ type: 'date', default: '2026-2-3' }, 'bad-default'],
    [{ type: 'datetime', default: '2026-02-03' }, 'bad-default'],
    [{ type: 'time', default: '25:00' }, 'bad-default'],
    [{ ...select, default: 'opne' }, 'unknown-option'],
    [{ ...select, default: ['open'] }, 'bad-default'],
    [{ ...select, type: 'multi_select', default: 'open' }, 'bad-default'],
    [{ ...select, type: 'multi_select', default: ['open', 'opne'] }, 'unknown-option'],
    [{ ...select, type: 'multi_select', default: ['open', 'open'] }, 'bad-default'],
    [{ type: 'lookup', target: 'a', default: 7 }, 'bad-default'],
    [{ type: 'geo', default: { lat: 1 } }, 'bad-default'],
    [{ type: 'sequence', default: 'A-1' }, 'computed-field'],
    [{ type: 'formula', returns: 'text', formula: 'x', default: 'x' }, 'computed-field'],
  ])('%j', (field, code) => {
    expect(errorsOf(entity('a', { x: field }))).toEqual([`${code} ${place}`]);
  });

  test('with the nearest option', () => {
    expect(diagnose(entity('a', { x: { ...select, default: 'opne' } }))[0]!.hint).toBe('open');
  });
});

describe('defaults that fit', () => {
  test.each<[object]>([
    [{ type: 'text', default: 'x' }],
    [{ type: 'text', default: null }],
    [{ type: 'currency', default: '12345678901234567890.12' }],
    [{ type: 'datetime', default: '2026-02-03T10:00:00+08:00' }],
    [{ type: 'date', default: '2024-02-29' }],
    [{ ...select, default: 'open' }],
    [{ ...select, type: 'multi_select', default: [] }],
    [{ type: 'user', default: { by: { email: 'a@b.c' } } }],
    [{ type: 'address', default: { country: 'CN' } }],
    [{ type: 'date', default: { dateAdd: [{ var: '$today' }, 3, 'day'] } }],
    [{ type: 'text', default: { cat: [{ var: 'name' }, '!'] } }],
    [{ type: 'json', default: { anything: [1] } }],
  ])('%j', (field) => {
    expect(errorsOf(entity('a', { x: field }))).toEqual([]);
  });
});
