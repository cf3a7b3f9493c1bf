import { describe, expect, test } from 'vitest';
import { inactive, inactiveKinds } from '#metadata/check/not-yet-active.ts';
import { brief, diagnoseFiles, entity, filesOf, type Loose } from '../diagnose.ts';

const warningsOf = (...documents: Loose[]) =>
  diagnoseFiles(filesOf(documents))
    .problems.filter(({ severity }) => severity === 'warning')
    .map(brief);
const rule = { '==': [{ var: 'name' }, 'x'] };

describe('what has no effect yet is said', () => {
  test.each<[object, string]>([
    [{ type: 'formula', returns: 'text', formula: rule }, '/type'],
    [{ type: 'mirror', from: 'owner.name' }, '/type'],
    [{ type: 'text', required: rule }, '/required'],
    [{ type: 'text', visible: rule }, '/visible'],
    [{ type: 'text', readOnly: rule }, '/readOnly'],
    [{ type: 'text', default: rule }, '/default'],
    [{ type: 'text', encrypted: true }, '/encrypted'],
    [{ type: 'sequence', gapless: true }, '/gapless'],
  ])('%j', (field, property) => {
    expect(warningsOf(entity('a', { x: field }))).toEqual([`not-yet-active entities/a /fields/x${property}`]);
  });

  test('for kinds of document', () => {
    expect(warningsOf({ kind: 'team', name: 't' })).toEqual(['not-yet-active teams/t']);
  });

  test('for rules, duplicates, variants, layouts and audiences', () => {
    const more = {
      rules: { r: { when: rule, message: 'm' } },
      duplicates: { d: { match: [{ field: 'name' }] } },
      variants: { v: {} },
    };
    const view: Loose = { kind: 'view', name: 'a.all', entity: 'a', layout: 'gallery' };
    const form: Loose = {
      kind: 'form',
      name: 'a.main',
      entity: 'a',
      for: { devices: ['phone'] },
      tabs: [{ name: 't', visible: rule, sections: [] }],
    };
    expect(warningsOf(entity('a', {}, more), view, form).sort()).toEqual([
      'not-yet-active entities/a /duplicates/d',
      'not-yet-active entities/a /rules/r',
      'not-yet-active entities/a /variants/v',
      'not-yet-active forms/a.main /for',
      'not-yet-active forms/a.main /tabs/0/visible',
      'not-yet-active views/a.all /layout',
    ]);
  });
});

test('what works is not said', () => {
  const fields = {
    x: { type: 'text', required: true, visible: false, readOnly: true, default: 'x', encrypted: false },
    y: { type: 'address', default: { country: 'CN' } },
    z: { type: 'select', options: [{ value: 'a' }], default: 'a' },
  };
  const view: Loose = { kind: 'view', name: 'a.all', entity: 'a', layout: 'board', board: { by: 'z' }, filter: rule };
  expect(warningsOf(entity('a', fields), view)).toEqual([]);
});

test('the list names kinds and places once', () => {
  expect(new Set(inactiveKinds).size).toBe(inactiveKinds.length);
  expect(new Set(inactive.map(({ kind, at }) => kind + at)).size).toBe(inactive.length);
});
