import { describe, expect, test } from 'vitest';
import { lanes } from '#runtime/app/board/lanes.ts';
import { nextPlace } from '#runtime/app/board/use-board-keys.ts';
import type { FieldInfo } from '#runtime/app/data/field-info.ts';

const option = (value: string, active = true) => ({ value, label: value.toUpperCase(), color: undefined, active });
const by: FieldInfo = {
  ...{
    name: 'stage',
    type: 'select',
    label: 'Stage',
    targets: [],
    system: false,
    scale: undefined,
    max: undefined,
    currency: undefined,
  },
  options: [option('open'), option('old', false), option('won')],
};
const card = (id: string, stage: string | null, amount: unknown) => ({ id, version: 1, stage, amount });

describe('lanes', () => {
  test('every option on offer has one, even without cards; a retired one only with', () => {
    expect(lanes([], by, undefined, 'None').map(({ value }) => value)).toEqual(['open', 'won']);
    expect(lanes([card('1', 'old', 1)], by, undefined, 'None').map(({ value }) => value)).toEqual([
      'open',
      'old',
      'won',
    ]);
  });

  test('no card gets lost', () => {
    const found = lanes([card('1', null, 1), card('2', 'gone', 1), card('3', 'won', 1)], by, undefined, 'None');
    expect(found.map(({ value, cards }) => [value, cards.length])).toEqual([
      [null, 1],
      ['open', 0],
      ['won', 1],
      ['gone', 1],
    ]);
  });

  test('totals take numbers, long decimals written as text, and blanks', () => {
    const [open] = lanes(
      [card('1', 'open', 10.5), card('2', 'open', '4.5'), card('3', 'open', null)],
      by,
      'amount',
      'None',
    );
    expect(open?.total).toBe(15);
  });
});

describe('arrow keys', () => {
  const found = lanes(
    [card('1', 'open', 1), card('2', 'open', 1), card('3', 'won', 1)],
    { ...by, options: [option('open'), option('lost'), option('won')] },
    undefined,
    'None',
  );

  test.each([
    ['ArrowDown', { lane: 0, card: 1 }, { lane: 0, card: 1 }],
    ['ArrowUp', { lane: 0, card: 0 }, { lane: 0, card: 0 }],
    ['ArrowRight', { lane: 0, card: 1 }, { lane: 2, card: 0 }],
    ['ArrowLeft', { lane: 0, card: 1 }, { lane: 0, card: 1 }],
    ['Enter', { lane: 0, card: 0 }, undefined],
  ])('%s from %j', (key, from, to) => {
    expect(nextPlace(found, from, key)).toEqual(to);
  });
});
