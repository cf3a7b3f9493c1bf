// biome-ignore-all lint/suspicious/noThenProperty: a keyword of the language
import { describe, expect, test } from 'vitest';
import { diagnose, entity, errorsOf, type Loose } from '../diagnose.ts';

const account = entity('account', {
  industry: { type: 'select', options: [{ value: 'it' }] },
  amount: { type: 'currency' },
  opened: { type: 'date' },
  parent: { type: 'lookup', target: 'account' },
  tags: { type: 'multi_lookup', target: 'account' },
  logo: { type: 'image' },
});
const form = (name: string): Loose => ({
  kind: 'form',
  name: 'account.main',
  entity: 'account',
  tabs: [{ name: 't', sections: [{ name: 's', fields: [{ name }] }] }],
});
const view = (more: object): Loose => ({ kind: 'view', name: 'account.all', entity: 'account', ...more });

describe('fields that name what is not there', () => {
  test.each([
    [{ type: 'lookup', target: 'acount' }, 'unknown-entity entities/a /fields/x/target', 'account'],
    [{ type: 'master', target: 'nowhere' }, 'unknown-entity entities/a /fields/x/target', undefined],
    [{ type: 'multi_lookup', target: 'acount' }, 'unknown-entity entities/a /fields/x/target', 'account'],
    [{ type: 'any_lookup', targets: ['account', 'tsk'] }, 'unknown-entity entities/a /fields/x/targets/1', 'task'],
    [{ type: 'select', options: 'stag' }, 'unknown-document entities/a /fields/x/options', 'stage'],
    [
      { type: 'select', options: [{ value: 'a' }], dependsOn: { field: 'nme', map: {} } },
      'unknown-field entities/a /fields/x/dependsOn/field',
      'name',
    ],
    [
      { type: 'select', options: [{ value: 'a' }], dependsOn: { field: 'name', map: {} } },
      'wrong-field-type entities/a /fields/x/dependsOn/field',
      undefined,
    ],
  ])('%j', (field, expected, hint) => {
    const stage: Loose = { kind: 'options', name: 'stage', options: [{ value: 'a' }] };
    const problems = diagnose(account, stage, entity('a', { x: field }));
    expect(problems.map(({ code, document, pointer }) => `${code} ${document} ${pointer}`)).toEqual([expected]);
    expect(problems[0]!.hint).toBe(hint);
  });
});

describe('entities that name what is not there', () => {
  test.each([
    [{ title: 'nmae' }, 'unknown-field entities/account /title'],
    [{ search: ['name', 'parent.nam'] }, 'unknown-field entities/account /search/1'],
    [{ search: ['amount.name'] }, 'not-a-link entities/account /search/0'],
    [{ search: ['tags.name'] }, 'not-a-link entities/account /search/0'],
    [{ unique: { u: { fields: ['name', 'zip'] } } }, 'unknown-field entities/account /unique/u/fields/1'],
    [{ indexes: { i: { fields: ['zip'] } } }, 'unknown-field entities/account /indexes/i/fields/0'],
    [{ rules: { r: { when: true, message: 'm', at: 'zip' } } }, 'unknown-field entities/account /rules/r/at'],
    [
      { duplicates: { d: { match: [{ field: 'zip' }] } } },
      'unknown-field entities/account /duplicates/d/match/0/field',
    ],
    [{ variants: { v: { form: 'account.renewal' } } }, 'unknown-document entities/account /variants/v/form'],
    [{ variants: { v: { process: 'p' } } }, 'unknown-document entities/account /variants/v/process'],
    [{ variants: { v: { options: { name: [] } } } }, 'wrong-field-type entities/account /variants/v/options/name'],
  ])('%j', (more, expected) => {
    expect(errorsOf({ ...account, ...more } as Loose)).toEqual([expected]);
  });
});

describe('other documents that name what is not there', () => {
  test.each<[Loose, string[]]>([
    [form('nme'), ['unknown-field forms/account.main /tabs/0/sections/0/fields/0/name']],
    [view({ columns: [{ name: 'name' }, { name: 'zip' }] }), ['unknown-field views/account.all /columns/1/name']],
    [view({ sort: [{ name: 'parent.zip' }] }), ['unknown-field views/account.all /sort/0/name']],
    [view({ layout: 'board', board: { by: 'stage' } }), ['unknown-field views/account.all /board/by']],
    [view({ layout: 'board', board: { by: 'name' } }), ['wrong-field-type views/account.all /board/by']],
    [
      view({ layout: 'board', board: { by: 'industry', sum: 'name' } }),
      ['wrong-field-type views/account.all /board/sum'],
    ],
    [
      view({ layout: 'calendar', calendar: { start: 'amount' } }),
      ['wrong-field-type views/account.all /calendar/start'],
    ],
    [{ ...view({}), name: 'acount.all', entity: 'acount' }, ['unknown-entity views/acount.all /entity']],
    [
      { kind: 'app', name: 'a', navigation: [{ name: 'x', entity: 'acount' }] },
      ['unknown-entity apps/a /navigation/0/entity'],
    ],
    [
      {
        kind: 'app',
        name: 'a',
        roles: ['boss'],
        navigation: [{ name: 'g', items: [{ name: 'x', view: 'account.al' }] }],
      },
      ['unknown-document apps/a /navigation/0/items/0/view', 'unknown-document apps/a /roles/0'],
    ],
    [
      {
        kind: 'role',
        name: 'r',
        entities: { acount: { read: 'all' }, '*': { read: 'none' }, account: { fields: { zip: 'read' } } },
      },
      ['unknown-entity roles/r /entities/acount', 'unknown-field roles/r /entities/account/fields/zip'],
    ],
    [
      {
        kind: 'report',
        name: 'r',
        entity: 'account',
        columns: ['name', 'zip', { name: 'zap' }],
        groupBy: [{ name: 'opend' }],
      },
      [
        'unknown-field reports/r /columns/1',
        'unknown-field reports/r /columns/2/name',
        'unknown-field reports/r /groupBy/0/name',
      ],
    ],
    [
      {
        kind: 'dashboard',
        name: 'd',
        filters: [{ name: 'f', fields: { account: 'zip', nix: 'x' } }],
        widgets: [{ name: 'w', type: 'metric', entity: 'account', measure: { fn: 'sum', name: 'zip' } }],
      },
      [
        'unknown-entity dashboards/d /filters/0/fields/nix',
        'unknown-field dashboards/d /filters/0/fields/account',
        'unknown-field dashboards/d /widgets/0/measure/name',
      ],
    ],
    [
      {
        kind: 'workflow',
        name: 'w',
        entity: 'account',
        on: { event: 'updated', fields: ['zip'] },
        steps: [{ name: 's', do: 'message', message: 'hi', to: 'a@b.c' }],
      },
      ['unknown-document workflows/w /steps/0/message', 'unknown-field workflows/w /on/fields/0'],
    ],
    [
      {
        kind: 'approval',
        name: 'a',
        entity: 'account',
        levels: [
          {
            name: 'l',
            approvers: [
              { by: 'role', role: 'boss' },
              { by: 'field', field: 'owner' },
              { by: 'field', field: 'name' },
            ],
          },
        ],
      },
      [
        'unknown-document approvals/a /levels/0/approvers/0/role',
        'wrong-field-type approvals/a /levels/0/approvers/2/field',
      ],
    ],
    [
      {
        kind: 'scenario',
        name: 's',
        given: [{ name: 'a', entity: 'account', values: { entity: 'x' } }],
        when: [{ name: 'w', do: 'create', as: 'boss', entity: 'nix' }],
        then: [{ name: 't' }],
      },
      [
        'unknown-document scenarios/s /when/0/as',
        'unknown-entity scenarios/s /when/0/entity',
        'unknown-field scenarios/s /given/0/values/entity',
      ],
    ],
    [
      { kind: 'records', name: 'r', entity: 'acount', key: ['name'], records: [] },
      ['unknown-entity records/r /entity'],
    ],
    [{ kind: 'records', name: 'r', entity: 'account', key: ['zip'], records: [] }, ['unknown-field records/r /key/0']],
  ])('%.80j', (document, expected) => {
    expect(errorsOf(account, document).sort()).toEqual(expected);
  });
});

describe('names that hold', () => {
  test('system fields, owners, and paths through links, users and files', () => {
    const columns = [
      'id',
      'created_at',
      'created_by.name',
      'owner.team.lead.email',
      'parent.parent.name',
      'logo.size',
    ].map((name) => ({ name }));
    expect(errorsOf(account, view({ columns }))).toEqual([]);
  });

  test('an entity without ownership has no owner', () => {
    expect(errorsOf({ ...account, ownership: 'none' }, view({ columns: [{ name: 'owner' }] }))).toEqual([
      'unknown-field views/account.all /columns/0/name',
    ]);
  });

  test('names every JavaScript object has are no fields', () => {
    expect(errorsOf(account, view({ columns: [{ name: 'constructor' }] }))).toEqual([
      'unknown-field views/account.all /columns/0/name',
    ]);
  });

  test('a formula counts as what it returns', () => {
    const total = { type: 'formula', returns: 'currency', formula: { var: 'amount' } };
    const board = { layout: 'board', board: { by: 'industry', sum: 'total' } };
    expect(errorsOf({ ...account, fields: { ...(account.fields as object), total } }, view(board))).toEqual([]);
  });
});
