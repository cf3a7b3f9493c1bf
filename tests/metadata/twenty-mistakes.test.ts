import { describe, expect, test } from 'vitest';
import { brief, diagnoseFiles, entity } from './diagnose.ts';

const long = 'n'.repeat(300);
const json = (value: unknown) => JSON.stringify(value);
const files = {
  'manifest.json': json({
    kind: 'manifest',
    name: 'planted',
    version: '1.0.0',
    requires: { packages: { planted: '^1.0.0', slaes: '*' } },
  }),
  'entities/account.json': json(
    entity(
      'account',
      {
        owner: { type: 'text' },
        kind: { type: 'txt' },
        parent: { type: 'lookup', target: 'acount' },
        stage: { type: 'select', options: [{ value: 'open' }, { value: 'open' }], default: 'opn' },
        size: { type: 'integer', min: 9, max: 3 },
        code: { type: 'text', pattern: '(a+)+', requird: true },
        [long]: { type: 'text' },
        number: { type: 'sequence', format: 'A-{nnn}' },
      },
      { title: 'parent', rules: { r: { when: { '>': [{ var: 'sise' }, 1] }, message: 'm' } } },
    ),
  ),
  'entities/contact.json': '{ "kind": "entity", "name": "contact", }',
  'entities/deal.json':
    '{ "kind": "entity", "name": "deal", "fields": { "name": { "type": "text" }, "name": { "type": "date" } } }',
  'entities/user.json': json(entity('user')),
  'views/account.all.json': json({
    kind: 'view',
    name: 'account.all',
    entity: 'account',
    columns: [{ name: 'name' }, { name: 'nmae' }],
  }),
  'forms/account.main.json': json({ kind: 'form', name: 'account.other', entity: 'account', tabs: [] }),
  'veiws/account.json': '{}',
  'records/account.json': json({
    kind: 'records',
    name: 'account',
    entity: 'account',
    key: ['name'],
    records: [{ name: 'A', stage: 'closed' }],
  }),
};

describe('a package with twenty and more planted mistakes', () => {
  const { problems } = diagnoseFiles(Object.entries(files).map(([path, text]) => ({ path, text })));

  test('tells every one of them, and nothing else, with document and pointer', () => {
    expect(
      problems
        .filter(({ severity }) => severity === 'error')
        .map(brief)
        .sort(),
    ).toEqual([
      'bad-sequence entities/account /fields/number/format',
      'bad-title entities/account /title',
      'bounds-crossed entities/account /fields/size/min',
      'broken-json entities/contact',
      'document-clash entities/user /name',
      'duplicate-key entities/deal /fields/name',
      'duplicate-option entities/account /fields/stage/options/1/value',
      'missing-package manifest /requires/packages/slaes',
      `name-too-long entities/account /fields/${long}`,
      'package-cycle manifest /requires/packages/planted',
      'reserved-name entities/account /fields/owner',
      'slow-pattern entities/account /fields/code/pattern',
      'too-few forms/account.main /tabs',
      'unknown-entity entities/account /fields/parent/target',
      'unknown-field entities/account /rules/r/when/>/0/var',
      'unknown-field views/account.all /columns/1/name',
      'unknown-field-type entities/account /fields/kind/type',
      'unknown-folder veiws/account',
      'unknown-option entities/account /fields/stage/default',
      'unknown-option records/account /records/0/stage',
      'unknown-property entities/account /fields/code/requird',
      'wrong-file-name forms/account.main /name',
    ]);
  });

  test('gives the nearest valid name where there is one', () => {
    const hints = Object.fromEntries(problems.map((one) => [brief(one), one.hint]));
    expect(hints).toMatchObject({
      'unknown-entity entities/account /fields/parent/target': 'account',
      'unknown-field-type entities/account /fields/kind/type': 'text',
      'unknown-field entities/account /rules/r/when/>/0/var': 'size',
      'unknown-field views/account.all /columns/1/name': 'name',
      'unknown-folder veiws/account': 'views',
      'unknown-option entities/account /fields/stage/default': 'open',
      'unknown-property entities/account /fields/code/requird': 'required',
    });
  });

  test('says each as one readable sentence', () => {
    for (const { message } of problems) {
      expect(message).toMatch(/^\S.*\S\.$/s);
      expect(message).not.toMatch(/undefined|\[object|\{[a-z]+\}(?<!\{nnn\})/);
      expect(message.length).toBeLessThan(300);
    }
  });
});

test('a reference to what could not be read is not another mistake', () => {
  const lookup = { type: 'lookup', target: 'contact' };
  const { problems } = diagnoseFiles([
    { path: 'manifest.json', text: json({ name: 'planted', version: '1.0.0' }) },
    { path: 'entities/contact.json', text: '{' },
    { path: 'entities/account.json', text: json(entity('account', { contact: lookup, bad: { type: 'nope' } })) },
    {
      path: 'views/account.all.json',
      text: json({
        kind: 'view',
        name: 'account.all',
        entity: 'account',
        columns: [{ name: 'contact.phone' }, { name: 'bad' }],
      }),
    },
  ]);
  expect(problems.map(brief)).toEqual([
    'broken-json entities/contact',
    'unknown-field-type entities/account /fields/bad/type',
  ]);
});
