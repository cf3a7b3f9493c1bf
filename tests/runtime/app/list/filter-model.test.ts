import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition, FilterModel } from '#runtime/app/list/filter/condition.ts';
import { bothFilters, fromLogic, isComplete, toLogic } from '#runtime/app/list/filter/filter-model.ts';
import { operatorsFor } from '#runtime/app/list/filter/operators.ts';

const types: Record<string, string> = {
  name: 'text',
  amount: 'currency',
  close_date: 'date',
  met_at: 'datetime',
  stage: 'select',
  tags: 'multi_select',
  account: 'lookup',
  friends: 'multi_lookup',
  strategic: 'boolean',
  about: 'any_lookup',
};
const typeOf = (field: string): string | undefined => types[field];

describe('what is not of the builder’s making', () => {
  test.each([
    ['an operator it does not know', { '+': [{ var: 'amount' }, 1] }],
    ['a field that is gone', { '==': [{ var: 'gone' }, 1] }],
    ['an operator that does not fit the field', { contains: [{ var: 'amount' }, 'x'] }],
    [
      'two levels',
      {
        and: [
          { or: [{ '==': [{ var: 'name' }, 'a'] }, { '==': [{ var: 'name' }, 'b'] }] },
          { isBlank: [{ var: 'name' }] },
        ],
      },
    ],
    ['fields compared with each other', { '<': [{ var: 'amount' }, { var: 'amount' }] }],
    ['two operations in one object', { '==': [{ var: 'name' }, 'a'], '!=': [{ var: 'name' }, 'b'] }],
    ['no operation at all', true],
    ['an empty list', { and: [] }],
  ])('%s is a special filter', (_, logic) => {
    expect(fromLogic(logic, typeOf)).toBeUndefined();
  });
});

describe('incomplete conditions', () => {
  test.each([null, '', []])('without a value (%j) filter nothing', (value) => {
    const condition: Condition = { field: 'name', operator: 'contains', value };
    expect(isComplete(condition)).toBe(false);
    expect(toLogic({ join: 'and', conditions: [condition] }, typeOf)).toBeNull();
  });

  test('leave the complete ones in force', () => {
    const model: FilterModel = {
      join: 'or',
      conditions: [
        { field: 'name', operator: 'contains', value: '' },
        { field: 'strategic', operator: 'isTrue', value: null },
      ],
    };
    expect(toLogic(model, typeOf)).toEqual({ '==': [{ var: 'strategic' }, true] });
  });
});

describe('words and logic', () => {
  test.each<[Condition, unknown]>([
    [{ field: 'stage', operator: 'oneOf', value: ['won', 'lost'] }, { in: [{ var: 'stage' }, ['won', 'lost']] }],
    [{ field: 'stage', operator: 'noneOf', value: ['won'] }, { '!': [{ in: [{ var: 'stage' }, ['won']] }] }],
    [{ field: 'tags', operator: 'has', value: 'vip' }, { in: ['vip', { var: 'tags' }] }],
    [{ field: 'close_date', operator: 'before', value: '2026-03-01' }, { '<': [{ var: 'close_date' }, '2026-03-01'] }],
    [{ field: 'amount', operator: 'lessThan', value: 5 }, { '<': [{ var: 'amount' }, 5] }],
    [
      { field: 'close_date', operator: 'inLast', value: 7 },
      {
        and: [
          { '>=': [{ var: 'close_date' }, { dateAdd: [{ today: [] }, -7, 'day'] }] },
          { '<=': [{ var: 'close_date' }, { today: [] }] },
        ],
      },
    ],
    [
      { field: 'met_at', operator: 'inNext', value: 3 },
      {
        and: [
          { '>=': [{ var: 'met_at' }, { now: [] }] },
          { '<=': [{ var: 'met_at' }, { dateAdd: [{ now: [] }, 3, 'day'] }] },
        ],
      },
    ],
  ])('%j', (condition, logic) => {
    expect(toLogic({ join: 'and', conditions: [condition] }, typeOf)).toEqual(logic);
    expect(fromLogic(logic, typeOf)).toEqual({ join: 'and', conditions: [condition] });
  });

  test('whatever the builder writes, it reads back', () => {
    const value = (editor: string, type: string): fc.Arbitrary<unknown> => {
      if (editor === 'none') return fc.constant(null);
      if (editor === 'days') return fc.integer({ min: 1, max: 3000 });
      if (editor === 'many') return fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 4 });
      return type === 'currency' ? fc.integer() : fc.stringMatching(/^[a-z0-9-]{1,12}$/);
    };
    const condition = fc
      .constantFrom(...Object.keys(types))
      .chain((field) => fc.tuple(fc.constant(field), fc.constantFrom(...operatorsFor(types[field] ?? ''))))
      .chain(([field, operator]) =>
        value(operator.editor, types[field] ?? '').map((given) => ({ field, operator: operator.name, value: given })),
      );
    const model = fc.record({
      join: fc.constantFrom('and' as const, 'or' as const),
      conditions: fc.array(condition, { minLength: 2, maxLength: 5 }),
    });
    fc.assert(
      fc.property(model, (given) => {
        expect(fromLogic(JSON.parse(JSON.stringify(toLogic(given, typeOf))), typeOf)).toEqual(given);
      }),
    );
  });
});

test('a view’s filter and one’s own hold together', () => {
  const [view, own] = [{ a: 1 }, { b: 2 }];
  expect(bothFilters(undefined, null)).toBeNull();
  expect(bothFilters(view, null)).toBe(view);
  expect(bothFilters(null, own)).toBe(own);
  expect(bothFilters(view, own)).toEqual({ and: [view, own] });
});
