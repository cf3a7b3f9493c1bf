// biome-ignore-all lint/suspicious/noThenProperty: a keyword of the language
import { describe, expect, test } from 'vitest';
import { diagnose, entity, errorsOf, type Loose } from '../diagnose.ts';

const stage = { type: 'select', options: [{ value: 'open' }, { value: 'won' }] };
const ruled = (when: unknown): Loose =>
  entity(
    'a',
    {
      stage,
      amount: { type: 'currency' },
      parent: { type: 'lookup', target: 'a' },
      many: { type: 'multi_lookup', target: 'a' },
    },
    {
      rules: { r: { when, message: 'm' } },
    },
  );
const at = '/rules/r/when';

describe('rules that cannot be', () => {
  test.each<[unknown, string]>([
    [{ isBlnk: [{ var: 'name' }] }, `unknown-operator entities/a ${at}/isBlnk`],
    [{ and: [{ '==': [1, 1] }, { x: 1, y: 2 }] }, `not-a-rule entities/a ${at}/and/1`],
    [{ '!': [{}] }, `not-a-rule entities/a ${at}/!/0`],
    [{ '>': [{ var: 'amuont' }, 1] }, `unknown-field entities/a ${at}/>/0/var`],
    [{ '>': [{ var: ['amuont', 0] }, 1] }, `unknown-field entities/a ${at}/>/0/var/0`],
    [{ '>': [{ var: 'parent.amuont' }, 1] }, `unknown-field entities/a ${at}/>/0/var`],
    [{ '>': [{ var: 'amount.x' }, 1] }, `not-a-link entities/a ${at}/>/0/var`],
    [{ '!=': [{ var: '$old.stag' }, 'won'] }, `unknown-field entities/a ${at}/!=/0/var`],
    [{ '==': [{ var: 'stage' }, 'wonn'] }, `unknown-option entities/a ${at}/==/1`],
    [{ in: [{ var: 'parent.stage' }, ['won', 'lost']] }, `unknown-option entities/a ${at}/in/1/1`],
    [{ missing: ['name', 'nix'] }, `unknown-field entities/a ${at}/missing/1`],
    [{ changed: 'nix' }, `unknown-field entities/a ${at}/changed`],
    [{ some: [{ var: 'nix' }, { '==': [{ var: 'whatever' }, 1] }] }, `unknown-field entities/a ${at}/some/0/var`],
    [nested(40), `rule-too-deep entities/a ${`${at}${'/!'.repeat(32)}`}`],
    [{ and: Array(3_000).fill(true) }, `rule-too-large entities/a ${at}`],
  ])('%.70j', (when, expected) => {
    expect(errorsOf(ruled(when))).toEqual([expected]);
  });

  test('with the nearest operator, field or option', () => {
    const when = { and: [{ isBlnk: 1 }, { '!': { var: 'amuont' } }, { '==': [{ var: 'stage' }, 'wonn'] }] };
    expect(diagnose(ruled(when)).map(({ hint }) => hint)).toEqual(['isBlank', 'amount', 'won']);
  });
});

describe('rules that can be', () => {
  test.each<[unknown]>([
    [true],
    [{ and: [{ '==': [{ var: 'stage' }, 'won'] }, { isBlank: [{ var: 'amount' }] }] }],
    [{ '==': [{ var: '$user.id' }, { var: 'owner' }] }],
    [{ '<': [{ var: '$today' }, { var: 'created_at' }] }],
    [{ '!=': [{ var: '$old.stage' }, { var: 'stage' }] }],
    [{ some: [{ var: 'many' }, { '==': [{ var: 'any_name' }, { var: '' }] }] }],
    [{ reduce: [{ var: 'many' }, { '+': [{ var: 'current' }, { var: 'accumulator' }] }, 0] }],
    [{ '==': [{ option: [{ var: 'stage' }, 'outcome'] }, 'anything'] }],
    [{ '==': [{ var: 'stage' }, ''] }],
    [nested(31)],
  ])('%.70j', (when) => {
    expect(errorsOf(ruled(when))).toEqual([]);
  });
});

describe('names in a rule are those of', () => {
  test('the entity linked to, in the filter of a link', () => {
    const fields = {
      x: { type: 'lookup', target: 'b', filter: { '==': [{ var: 'only_b' }, { var: '$record.name' }] } },
    };
    expect(errorsOf(entity('a', fields), entity('b', { only_b: { type: 'text' } }))).toEqual([]);
    expect(errorsOf(entity('a', fields), entity('b'))).toEqual(['unknown-field entities/a /fields/x/filter/==/0/var']);
  });

  test('the view’s entity, in its filter', () => {
    const view: Loose = { kind: 'view', name: 'a.all', entity: 'a', filter: { '!': { var: 'nix' } } };
    expect(errorsOf(entity('a'), view)).toEqual(['unknown-field views/a.all /filter/!/var']);
  });

  test('the form’s entity, wherever it asks', () => {
    const fields = [{ name: 'name', required: { '!': { var: 'nix' } } }];
    const tabs = [{ name: 't', visible: { var: 'nix' }, sections: [{ name: 's', visible: { var: 'nix' }, fields }] }];
    expect(errorsOf(entity('a'), { kind: 'form', name: 'a.main', entity: 'a', tabs })).toEqual([
      'unknown-field forms/a.main /tabs/0/visible/var',
      'unknown-field forms/a.main /tabs/0/sections/0/visible/var',
      'unknown-field forms/a.main /tabs/0/sections/0/fields/0/required/!/var',
    ]);
  });

  test('the records gone through, inside each', () => {
    const steps = [
      {
        name: 'e',
        do: 'each',
        entity: 'b',
        where: { '==': [{ var: 'only_b' }, 1] },
        steps: [{ name: 's', do: 'if', condition: { var: 'only_a' }, then: [] }],
      },
      { name: 'i', do: 'if', condition: { var: 'only_b' }, then: [] },
    ];
    const workflow: Loose = { kind: 'workflow', name: 'w', entity: 'a', on: { event: 'saved' }, steps };
    expect(
      errorsOf(entity('a', { only_a: { type: 'text' } }), entity('b', { only_b: { type: 'text' } }), workflow).sort(),
    ).toEqual([
      'unknown-field workflows/w /steps/0/steps/0/condition/var',
      'unknown-field workflows/w /steps/1/condition/var',
    ]);
  });

  test('the payload’s, in values of a webhook: nobody knows them', () => {
    const webhook: Loose = {
      kind: 'webhook',
      name: 'w',
      direction: 'in',
      entity: 'a',
      values: { name: { var: 'body.customer' } },
    };
    expect(errorsOf(entity('a'), webhook)).toEqual([]);
  });

  test('the entity a right is for', () => {
    const role: Loose = {
      kind: 'role',
      name: 'r',
      entities: { a: { read: { '==': [{ var: 'nix' }, 1] } }, '*': { read: { '==': [{ var: 'nix' }, 1] } } },
    };
    expect(errorsOf(entity('a'), role)).toEqual(['unknown-field roles/r /entities/a/read/==/0/var']);
  });
});

test('values of steps name fields of the entity written', () => {
  const steps = [
    { name: 'a', do: 'set', values: { name: 'x', nix: 1 } },
    { name: 'b', do: 'create', entity: 'task', values: { subject: 'Call {{name}}', nix: 1, due_date: { var: 'nix' } } },
    { name: 'c', do: 'call', workflow: 'w', values: { anything: 1 } },
  ];
  const workflow: Loose = { kind: 'workflow', name: 'w', entity: 'a', on: { event: 'saved' }, steps };
  expect(errorsOf(entity('a'), workflow).sort()).toEqual([
    'unknown-field workflows/w /steps/0/values/nix',
    'unknown-field workflows/w /steps/1/values/due_date/var',
    'unknown-field workflows/w /steps/1/values/nix',
  ]);
});

function nested(depth: number): unknown {
  return depth === 0 ? { '==': [1, 1] } : { '!': nested(depth - 1) };
}
