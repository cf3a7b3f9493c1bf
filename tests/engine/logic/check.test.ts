import { describe, expect, test } from 'vitest';
import type { ValueKind } from '#engine/fields/field-type.ts';
import { bounds, checkRule } from '#engine/logic/check.ts';
import type { Scope } from '#engine/logic/node.ts';
import { operators } from '#engine/logic/operators.ts';

const types: Readonly<Record<string, ValueKind>> = {
  name: 'text',
  stage: 'text',
  amount: 'number',
  close_date: 'date',
  created_at: 'datetime',
  start: 'time',
  account: 'reference',
  about: 'anyReference',
  tags: 'list',
  contacts: 'references',
  spot: 'object',
  won: 'boolean',
};
const choices: Readonly<Record<string, readonly string[]>> = { stage: ['open', 'won', 'lost'], tags: ['hot', 'cold'] };
const scope: Scope = {
  names: () => Object.keys(types),
  resolve: (path) =>
    Object.hasOwn(types, path) ? { path, type: types[path]!, options: choices[path] ?? null, sql: () => path } : null,
};
const faults = (rule: unknown) => checkRule(rule, scope).faults.map(({ pointer, code }) => `${pointer} ${code}`);
const v = (name: string) => ({ var: name });
const id = '0190163d-8694-739b-aea5-966c26f8ad91';

describe('refused', () => {
  test.each([
    ['no such field', v('nam'), ['/var name']],
    ['no such operator', { frobnicate: [1] }, ['/frobnicate operator']],
    ['an operator with signs that pointers escape', { 'a/b~c': [1] }, ['/a~1b~0c operator']],
    ['two operators in one object', { '==': [1, 1], '<': [1, 2] }, [' operator']],
    ['an object without an operator', {}, [' operator']],
    ['too few values', { '==': [1] }, ['/== arity']],
    ['too many values', { '>': [1, 2, 3] }, ['/> arity']],
    ['no value at all', { and: [] }, ['/and arity']],
    ['a field and what to take instead', { var: ['amount', 0] }, ['/var arity']],
    ['a field without a name', { var: null }, ['/var name']],
    ['a field whose name is a rule', { var: { var: 'name' } }, ['/var name']],
    ['a date against a number', { '>': [v('close_date'), 5] }, ['/> type']],
    ['a number against a text', { '==': [v('amount'), 'many'] }, ['/== type']],
    ['a text field against a number field', { '<': [v('name'), v('amount')] }, ['/< type']],
    ['a day that does not exist', { '==': [v('close_date'), '2026-02-30'] }, ['/== type']],
    ['an instant that is none', { '<': [v('created_at'), 'yesterday'] }, ['/< type']],
    ['a time of day that is none', { '<': [v('start'), '24:00'] }, ['/< type']],
    ['a link against a title', { '==': [v('account'), 'Acme'] }, ['/== type']],
    ['an order of links', { '<': [v('account'), id] }, ['/< type']],
    ['an order of yes and no', { '<': [v('won'), true] }, ['/< type']],
    ['an order of lists', { '<': [v('tags'), v('tags')] }, ['/< type']],
    ['a value that is no choice', { '==': [v('stage'), 'wun'] }, ['/== type']],
    ['a value that is no choice, in a list', { in: [v('stage'), ['won', 'wun']] }, ['/in type']],
    ['a value that is no choice of a list field', { in: ['warm', v('tags')] }, ['/in type']],
    ['a number in a text', { in: [5, v('name')] }, ['/in type']],
    ['a number field in a text', { in: [v('amount'), v('name')] }, ['/in type']],
    ['yes in a list field', { in: [v('won'), v('tags')] }, ['/in type']],
    ['a text in links', { in: [v('name'), v('contacts')] }, ['/in type']],
    ['a title in links', { in: ['Ann', v('contacts')] }, ['/in type']],
    ['something in a number', { in: [1, v('amount')] }, ['/in type']],
    ['lists of other things than texts', { '==': [v('tags'), [1, 2]] }, ['/== type']],
    ['lists in a list', { in: [v('tags'), [[1]]] }, ['/in type']],
    ['a search in a number', { contains: [v('amount'), 'x'] }, ['/contains type']],
    ['a search for a number', { startsWith: [v('name'), 5] }, ['/startsWith type']],
    ['capitals of a number', { lower: [v('amount')] }, ['/lower type']],
    ['days added to a text', { dateAdd: [v('name'), 1, 'day'] }, ['/dateAdd type']],
    ['a text added to a day', { dateAdd: [v('close_date'), 'x', 'day'] }, ['/dateAdd type']],
    ['an unknown unit', { dateAdd: [v('close_date'), 1, 'fortnight'] }, ['/dateAdd type']],
    ['a unit from a field', { dateAdd: [v('close_date'), 1, v('name')] }, ['/dateAdd type']],
    ['more days than there are', { dateAdd: [v('close_date'), 1e12, 'day'] }, ['/dateAdd type']],
    ['half a day', { dateAdd: [v('close_date'), 0.5, 'day'] }, ['/dateAdd type']],
    ['a text that cannot be stored', { '==': [v('name'), 'a\u0000'] }, ['/==/1 value']],
    ['half a character', { '==': [v('name'), '\ud83d'] }, ['/==/1 value']],
    ['a number that is none', { '==': [v('amount'), Number.NaN] }, ['/==/1 value']],
    ['what JSON cannot hold', { '==': [v('amount'), 5n] }, ['/==/1 value']],
    ['a function', () => true, [' value']],
    ['nothing', undefined, [' value']],
  ])('%s', (_, rule, expected) => expect(faults(rule)).toEqual(expected));

  test('names that every object answers to are no fields and no operators', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype']) {
      expect(faults(v(name))).toEqual(['/var name']);
      expect(faults(JSON.parse(`{"${name}": [1, 2]}`))).toEqual([`/${name} operator`]);
    }
  });

  test('every fault of a rule at once, each where it is', () => {
    const rule = {
      and: [{ '==': [v('nam'), 'x'] }, { or: [{ '>': [v('close_date'), 5] }, { in: [v('stage'), ['wun']] }] }],
    };
    expect(faults(rule)).toEqual(['/and/0/==/0/var name', '/and/1/or/0/> type', '/and/1/or/1/in type']);
  });

  test('a misspelt name comes with the one that was meant', () => {
    expect(checkRule(v('Amount'), scope).faults[0]?.hint).toBe('amount');
    expect(checkRule(v('clo'), scope).faults[0]?.hint).toBe('close_date');
    expect(checkRule({ Contains: [v('name'), 'x'] }, scope).faults[0]?.hint).toBe('contains');
    expect(checkRule(v('zzz'), scope).faults[0]?.hint).toBeUndefined();
  });
});

describe('size', () => {
  const nested = (depth: number) => {
    let rule: unknown = v('won');
    for (let level = 0; level < depth; level += 1) rule = { '!': [rule] };
    return rule;
  };

  test('a rule of 10,000 parts is refused once, in a moment', () => {
    const begin = performance.now();
    expect(
      faults({ or: Array.from({ length: 2_000 }, () => ({ and: Array.from({ length: 5 }, () => v('won')) })) }),
    ).toHaveLength(1);
    expect(faults({ in: [v('name'), Array.from({ length: 10_000 }, (_, index) => `n${index}`)] })).toEqual([
      expect.stringMatching(/ size$/),
    ]);
    expect(performance.now() - begin).toBeLessThan(200);
  });

  test.each([33, 1_000, 5_000])('a rule %d deep is refused', (depth) => {
    expect(faults(nested(depth))).toEqual([expect.stringMatching(/ size$/)]);
    let lists: unknown = 'x';
    for (let level = 0; level < depth; level += 1) lists = [lists];
    expect(faults({ in: [v('name'), lists] })).toEqual([expect.stringMatching(/ size$/)]);
  });

  test('what is within the bounds is taken', () => {
    expect(faults(nested(bounds.depth))).toEqual([]);
    expect(faults({ or: Array.from({ length: bounds.nodes - 1 }, () => v('won')) })).toEqual([]);
  });

  test('a message never repeats a huge name or value', () => {
    const huge = 'x'.repeat(1e6);
    for (const rule of [v(huge), { [huge]: [1] }, { '==': [v('stage'), huge] }, { '==': [v('close_date'), huge] }])
      for (const { message, pointer } of checkRule(rule, scope).faults) {
        expect(message.length).toBeLessThan(300);
        expect(pointer.length).toBeLessThan(300);
      }
  });
});

describe('taken', () => {
  test.each([
    { '==': [v('close_date'), '2026-02-28'] },
    { '>=': [v('created_at'), '2026-02-28'] },
    { '<': [v('created_at'), '2026-02-28T10:00:00+01:00'] },
    { '==': [v('account'), id.toUpperCase()] },
    { '==': [v('about'), id] },
    { in: [id, v('contacts')] },
    { '==': [v('amount'), '12345678901234567.89'] },
    { '<=': [1, v('amount'), 5] },
    { '==': [v('spot'), null] },
    { in: [v('stage'), ['won', null]] },
    { in: [v('name'), []] },
    { contains: [v('name'), ''] },
    { var: ['name'] },
    { dateAdd: [{ today: [] }, -7, 'day'] },
    { '!': v('won') },
    true,
    null,
  ])('%j', (rule) => expect(faults(rule)).toEqual([]));

  test('every operator of the shelf under its own name', () => {
    for (const [name, operator] of operators) expect(operator.name).toBe(name);
  });
});
