import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellValue, recordTitle } from '#runtime/app/list/cell-value.ts';
import { rowStep } from '#runtime/app/list/row-step.ts';
import { rowWindow } from '#runtime/app/list/row-window.ts';

describe('rows in sight', () => {
  test('no row is no window', () => {
    expect(rowWindow(500, 600, 40, 0)).toEqual({ first: 0, end: 0 });
  });

  test('the window holds every row in sight and few more, wherever one scrolls', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.integer({ min: 1, max: 4000 }),
        fc.nat(100_000),
        (scrollTop, viewport, count) => {
          const { first, end } = rowWindow(scrollTop, viewport, 40, count);
          expect(first).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(count);
          expect(first).toBeLessThanOrEqual(Math.min(count, Math.floor(scrollTop / 40)));
          expect(end).toBeGreaterThanOrEqual(Math.min(count, Math.ceil((scrollTop + viewport) / 40)));
          expect(end - first).toBeLessThanOrEqual(Math.ceil(viewport / 40) + 26);
        },
      ),
    );
  });
});

describe('keys on a row', () => {
  test.each(['a', 'Tab', 'toString', 'constructor'])('%s leads nowhere', (key) => {
    expect(rowStep(key, 3, 10)).toBeUndefined();
  });

  test.each([
    ['ArrowDown', 9, 9],
    ['ArrowUp', 0, 0],
    ['ArrowDown', 3, 4],
    ['ArrowUp', 3, 2],
    ['PageDown', 3, 9],
    ['Home', 7, 0],
    ['End', 0, 9],
  ])('%s from row %i leads to row %i of ten', (key, from, to) => {
    expect(rowStep(key, from, 10)).toBe(to);
  });
});

describe('cells', () => {
  const record = {
    id: '1',
    version: 1,
    account: { id: '2', title: 'Acme', industry: 'energy' },
    'contact.email': 'a@b.c',
    blank: null,
  };

  test('a path is found flat or inside its link', () => {
    expect(cellValue(record, 'contact.email')).toBe('a@b.c');
    expect(cellValue(record, 'account.industry')).toBe('energy');
  });

  test('a path through nothing is nothing', () => {
    expect(cellValue(record, 'blank.name')).toBeNull();
    expect(cellValue(record, 'gone.name')).toBeNull();
  });

  test('a title may be a text, a number or a link; anything else is none', () => {
    expect(recordTitle({ id: '1', version: 1, name: 'Acme' }, 'name')).toBe('Acme');
    expect(recordTitle({ id: '1', version: 1, number: 7 }, 'number')).toBe('7');
    expect(recordTitle(record, 'account')).toBe('Acme');
    expect(recordTitle(record, 'blank')).toBe('');
  });
});
