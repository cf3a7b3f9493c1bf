import { describe, expect, test } from 'vitest';
import type { FormAnswer } from '#runtime/app/form/form-shape.ts';
import {
  changedValues,
  createdValues,
  formValues,
  freshValues,
  knownLinks,
  settled,
} from '#runtime/app/form/values.ts';

const form: FormAnswer = {
  release: 1,
  schema: {
    type: 'object',
    properties: { name: {}, stage: { default: 'new' }, account: {}, friends: {}, about: {}, address: {}, number: {} },
    required: ['name'],
  },
  uiSchema: {
    'ui:options': { entity: 'deal', form: 'deal.main', tabs: [] },
    about: { 'ui:options': { type: 'any_lookup' } },
    friends: { 'ui:options': { type: 'multi_lookup' } },
    number: { 'ui:readonly': true },
  },
};

describe('blank is blank', () => {
  test.each([undefined, null, '', [], { street: null, city: '' }])('%j', (value) => {
    expect(settled(value)).toBeNull();
  });

  test.each([0, false, 'x', ['x'], { lat: 0 }])('%j is not', (value) => {
    expect(settled(value)).toEqual(value);
  });
});

test('a record becomes ids and plain values', () => {
  const record = {
    id: '1',
    version: 1,
    name: 'Deal',
    account: { id: 'a', title: 'Acme' },
    friends: [{ id: 'b', title: 'Bo' }],
    about: { entity: 'lead', id: 'l', title: 'Lead' },
    address: { city: 'Rome' },
  };
  expect(formValues(record, form)).toEqual({
    name: 'Deal',
    stage: null,
    account: 'a',
    friends: ['b'],
    about: { entity: 'lead', id: 'l' },
    address: { city: 'Rome' },
    number: null,
  });
  expect(knownLinks(record).map((link) => link.title)).toEqual(['Acme', 'Bo', 'Lead']);
});

describe('what a change sends', () => {
  test('nothing, when blanks only changed their kind', () => {
    expect(
      changedValues({ name: null, address: null, tags: [] }, { name: '', address: { city: '' }, tags: null }),
    ).toEqual({});
  });

  test('nothing, when a list or object is only another copy', () => {
    expect(
      changedValues(
        { tags: ['a'], address: { city: 'Rome' } },
        { tags: ['a'], address: { city: 'Rome', street: null } },
      ),
    ).toEqual({});
  });

  test('the changed fields alone, blanks as null', () => {
    expect(changedValues({ name: 'A', amount: 1, tags: ['a'] }, { name: '', amount: 1, tags: ['b', 'a'] })).toEqual({
      name: null,
      tags: ['b', 'a'],
    });
  });
});

describe('a new record', () => {
  test('starts with presets and what the address brings', () => {
    const fresh = freshValues(form, new URLSearchParams('account=a&unknown=x'));
    expect(fresh).toMatchObject({ stage: 'new', account: 'a', name: null });
    expect(fresh).not.toHaveProperty('unknown');
  });

  test('takes links to any record and single entries of lists from the address', () => {
    expect(freshValues(form, new URLSearchParams('about=lead:l1'))).toMatchObject({
      about: { entity: 'lead', id: 'l1' },
    });
    expect(freshValues(form, new URLSearchParams('about=l1'))).toMatchObject({ about: null });
    expect(freshValues(form, new URLSearchParams('friends=b'))).toMatchObject({ friends: ['b'] });
  });

  test('sends no blanks and nothing read-only, but a cleared preset', () => {
    expect(createdValues({ name: 'A', stage: '', account: null, number: '7' }, form)).toEqual({
      name: 'A',
      stage: null,
    });
  });
});
