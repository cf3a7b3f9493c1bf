import { describe, expect, test } from 'vitest';
import { diagnose, entity, errorsOf, type Loose } from '../diagnose.ts';

const a = entity('a', {
  name: { type: 'text', required: true, maxLength: 10 },
  stage: { type: 'select', options: 'stage', required: true, default: 'open' },
  tags: { type: 'multi_select', options: 'stage' },
  amount: { type: 'currency', min: 0 },
  count: { type: 'integer' },
  day: { type: 'date' },
  parent: { type: 'lookup', target: 'a' },
  others: { type: 'multi_lookup', target: 'a' },
  about: { type: 'any_lookup' },
  boss: { type: 'user' },
  number: { type: 'sequence' },
  total: { type: 'formula', returns: 'currency', formula: { var: 'amount' } },
});
const stage: Loose = { kind: 'options', name: 'stage', options: [{ value: 'open' }, { value: 'won' }] };
const records = (...list: object[]): Loose => ({
  kind: 'records',
  name: 'r',
  entity: 'a',
  key: ['name'],
  records: list,
});
const errors = (...list: object[]) => errorsOf(a, stage, records(...list));

describe('values of shipped records', () => {
  test.each([
    [{ nmae: 'x' }, 'unknown-field', '/nmae'],
    [{ constructor: 'x' }, 'unknown-field', '/constructor'],
    [{ name: 7 }, 'bad-value', '/name'],
    [{ name: 'far too long a name' }, 'too-long', '/name'],
    [{ stage: 'wonn' }, 'unknown-option', '/stage'],
    [{ tags: ['open', 'wonn'] }, 'unknown-option', '/tags'],
    [{ amount: -1 }, 'too-small', '/amount'],
    [{ count: 1.5 }, 'bad-value', '/count'],
    [{ day: '2026-02-30' }, 'bad-value', '/day'],
    [{ parent: 5 }, 'bad-value', '/parent'],
    [{ parent: { name: 'x' } }, 'bad-value', '/parent'],
    [{ parent: { by: { nmae: 'x' } } }, 'unknown-field', '/parent/by/nmae'],
    [{ others: [{ by: { name: 'x' } }, { by: { nix: 'x' } }] }, 'unknown-field', '/others/1/by/nix'],
    [{ others: 'x' }, 'bad-value', '/others'],
    [{ about: { by: { name: 'x' } } }, 'bad-value', '/about'],
    [{ about: { entity: 'aa', by: { name: 'x' } } }, 'unknown-entity', '/about/entity'],
    [{ about: { entity: 'a', by: { nix: 'x' } } }, 'unknown-field', '/about/by/nix'],
    [{ boss: { by: { mail: 'x' } } }, 'unknown-field', '/boss/by/mail'],
    [{ total: 5 }, 'computed-field', '/total'],
    [{ version: 5 }, 'computed-field', '/version'],
    [{ created_at: '2026-01-01T00:00:00Z' }, 'computed-field', '/created_at'],
  ])('%j', (values, code, pointer) => {
    expect(errors({ name: 'x', ...values })).toEqual([`${code} records/r /records/0${pointer}`]);
  });

  test('are told with the nearest field or option', () => {
    expect(
      diagnose(a, stage, records({ name: 'x', stag: 'open' }, { name: 'y', stage: 'opn' })).map(({ hint }) => hint),
    ).toEqual(['stage', 'open']);
  });

  test('that fit, links by id or by fields, blanks and owners', () => {
    const full = {
      name: 'y',
      stage: 'won',
      tags: ['open', 'won'],
      amount: '12.50',
      count: null,
      day: '2024-02-29',
      parent: { by: { name: 'x' } },
      others: ['0190c9f0-0000-7000-8000-000000000000', { by: { name: 'x' } }],
      about: { entity: 'task', by: { subject: 'x' } },
      boss: { by: { email: 'a@b.c' } },
      owner: { by: { email: 'a@b.c' } },
      number: 'A-1',
      id: '0190c9f0-0000-7000-8000-000000000000',
    };
    expect(errors({ name: 'x' }, full)).toEqual([]);
  });
});

describe('what shipped records lack', () => {
  test('a required value without a default', () => {
    const document: Loose = { ...records({ count: 1 }), key: ['count'] };
    expect(errorsOf(a, stage, document)).toEqual(['missing-value records/r /records/0/name']);
  });

  test('the value of a key', () => {
    expect(errors({ count: 1 }, { name: null })).toEqual([
      'missing-key records/r /records/0/name',
      'missing-key records/r /records/1/name',
    ]);
  });

  test('a key of their own', () => {
    expect(errors({ name: 'x' }, { name: 'y' }, { name: 'x', count: 1 })).toEqual([
      'duplicate-record records/r /records/2/name',
    ]);
  });

  test('an owner record, where they must have one', () => {
    const owned = entity('b', { a: { type: 'master', target: 'a' } });
    expect(errorsOf(a, stage, owned, { ...records({ name: 'x' }), entity: 'b' })).toEqual([
      'missing-value records/r /records/0/a',
    ]);
  });
});

test('a hundred problems of a document are told, the rest is counted', () => {
  const problems = diagnose(
    a,
    stage,
    records(...Array.from({ length: 5_000 }, (_, index) => ({ name: `n${index}`, nix: 1 }))),
  );
  expect(problems).toHaveLength(101);
  expect(problems.at(-1)).toMatchObject({ code: 'more-problems', document: 'records/r', params: { count: 4_900 } });
});

test('fifty thousand records are judged in a moment', () => {
  const many = records(...Array.from({ length: 50_000 }, (_, index) => ({ name: `n${index}`, stage: 'open' })));
  const started = performance.now();
  expect(errorsOf(a, stage, many)).toEqual([]);
  expect(performance.now() - started).toBeLessThan(5000);
});
