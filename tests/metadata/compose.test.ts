import { describe, expect, test } from 'vitest';
import { check } from '#metadata/check.ts';
import { compose, documentsOf } from '#metadata/compose.ts';
import { brief, entity, type Loose, packageOf } from './diagnose.ts';

const base = (...documents: Loose[]) => packageOf(documents, { name: 'base' });
const above = (...documents: Loose[]) =>
  packageOf(documents, { name: 'above', requires: { packages: { base: '^1.0.0' } } });
const account = entity('account', { city: { type: 'text' } }, { label: 'Account' });
const patch = (changes: object): Loose => ({ kind: 'entity', name: 'account', patch: true, ...changes });

describe('refusals', () => {
  test('two packages that define one document, both named', () => {
    const { problems, metadata } = compose([base(account), above(entity('account'))]);
    expect(problems.map(brief)).toEqual(['document-clash entities/account /name']);
    expect(problems[0]!.message).toContain('`above` and `base` both define entities/account');
    expect(metadata.origin('entity', 'account')).toBe('base');
  });

  test('and what refers to a document that two define is no further problem', () => {
    const mine = entity('account', { code: { type: 'text' }, stage: { type: 'select', options: [{ value: 'open' }] } });
    const view: Loose = { kind: 'view', name: 'account.codes', entity: 'account', columns: [{ name: 'code' }] };
    const records: Loose = {
      kind: 'records',
      name: 'r',
      entity: 'account',
      key: ['code'],
      records: [{ code: 'x', stage: 'open' }],
    };
    const order = entity('order', { account: { type: 'lookup', target: 'account' } }, { search: ['account.code'] });
    const { problems, metadata } = compose([base(account), above(mine, view, records, order)]);
    expect([...problems, ...check(metadata)].map(brief)).toEqual(['document-clash entities/account /name']);
  });

  test('a patch of nothing, with the nearest name', () => {
    const { problems } = compose([base(account), above({ ...patch({ label: 'X' }), name: 'acount' })]);
    expect(problems.map(brief)).toEqual(['nothing-to-patch entities/acount /name']);
    expect(problems[0]!.hint).toBe('account');
  });

  test('a patch of a package that comes later', () => {
    const early = packageOf([patch({ label: 'X' })], { name: 'aaa' });
    expect(compose([early, base(account)]).problems.map(brief)).toEqual(['nothing-to-patch entities/account /name']);
  });

  test.each([
    [{ labell: 'X' }, 'unknown-property entities/account /labell'],
    [{ fields: { city: { type: 'txt' } } }, 'unknown-field-type entities/account /fields/city/type'],
    [{ fields: { city: { type: null } } }, 'missing-property entities/account /fields/city/type'],
    [{ fields: null }, 'missing-property entities/account /fields'],
    [{ color: 'bleu' }, 'bad-color entities/account /color'],
  ])('a patch that breaks its document: %j', (changes, expected) => {
    const { problems, metadata } = compose([base(account), above(patch(changes))]);
    expect(problems.map(brief)).toEqual([expected]);
    expect(metadata.entities.get('account')).toEqual(account);
  });
});

describe('layers', () => {
  const city = { type: 'text', label: 'Town', maxLength: 80 };
  const { metadata, problems } = compose([
    above(
      patch({
        label: 'Client',
        fields: { city: { label: 'Town', maxLength: 80 }, name: null, zip: { type: 'text' } },
        title: null,
      }),
    ),
    base(account, entity('contact')),
  ]);

  test('change documents below per property', () => {
    expect(problems).toEqual([]);
    expect(metadata.entities.get('account')).toEqual({
      kind: 'entity',
      name: 'account',
      label: 'Client',
      fields: { city, zip: { type: 'text' } },
    });
  });

  test('are remembered for documents and their parts', () => {
    expect(metadata.origin('entity', 'contact')).toBe('base');
    expect(metadata.origin('entity', 'account')).toBe('base');
    expect(metadata.origin('entity', 'account', '/label')).toBe('above');
    expect(metadata.origin('entity', 'account', '/fields/city')).toBe('above');
    expect(metadata.origin('entity', 'account', '/fields/city/label')).toBe('above');
    expect(metadata.origin('entity', 'account', '/plural')).toBe('base');
    expect(metadata.origin('entity', 'zzz')).toBeUndefined();
  });

  test('keep their order', () => {
    expect(metadata.packages.map(({ manifest }) => manifest.name)).toEqual(['base', 'above']);
  });

  test('are deeply frozen', () => {
    const document = metadata.entities.get('account')!;
    expect(() => Object.assign(document.fields.city!, { label: 'x' })).toThrow(TypeError);
    expect(Object.isFrozen(metadata.packages[0]!.manifest)).toBe(true);
    expect(Object.isFrozen(metadata)).toBe(true);
  });

  test('leave the packages they were made of as they were', () => {
    const lower = base(account);
    compose([lower, above(patch({ label: 'Other' }))]);
    expect(lower.documents[0]).toEqual(account);
  });
});

describe('patches of lists', () => {
  const view: Loose = {
    kind: 'view',
    name: 'account.all',
    entity: 'account',
    columns: [{ name: 'name' }, { name: 'city' }],
  };
  const set: Loose = { kind: 'options', name: 'stage', options: [{ value: 'won' }, { value: 'lost' }] };
  const change = (document: object) => above({ ...(document as Loose), patch: true });

  test('merge columns by name and drop the order they came with', () => {
    const columns = [
      { name: 'phone', after: 'name' },
      { name: 'city', label: 'Town' },
    ];
    const { metadata, problems } = compose([
      base(account, view),
      change({ kind: 'view', name: 'account.all', columns }),
    ]);
    expect(problems).toEqual([]);
    expect(metadata.views.get('account.all')!.columns).toEqual([
      { name: 'name' },
      { name: 'phone' },
      { name: 'city', label: 'Town' },
    ]);
    expect(metadata.origin('view', 'account.all', '/columns/phone')).toBe('above');
    expect(metadata.origin('view', 'account.all', '/columns/name')).toBe('base');
  });

  test('merge options by value', () => {
    const options = [
      { value: 'open', after: null },
      { value: 'lost', remove: true },
    ];
    const { metadata, problems } = compose([base(set), change({ kind: 'options', name: 'stage', options })]);
    expect(problems).toEqual([]);
    expect(metadata.options.get('stage')!.options).toEqual([{ value: 'open' }, { value: 'won' }]);
  });
});

test('records of two packages may be called alike and are told apart by their package', () => {
  const records = (name: string): Loose => ({
    kind: 'records',
    name: 'account',
    entity: 'account',
    key: ['name'],
    records: [{ name }],
  });
  const { metadata, problems } = compose([base(account, records('A')), above(records('B'))]);
  expect(problems).toEqual([]);
  expect([...metadata.records.keys()]).toEqual(['base/account', 'above/account']);
  expect(metadata.origin('records', 'above/account')).toBe('above');
  expect(documentsOf(metadata, 'records').get('base/account')!.records).toEqual([{ name: 'A' }]);
});
