import { expect, test } from 'vitest';
import type { FieldInfo } from '#runtime/app/data/field-info.ts';
import type { FormAnswer } from '#runtime/app/form/form-shape.ts';
import { keyFacts } from '#runtime/app/record/key-facts.ts';

const types: Record<string, string> = {
  name: 'text',
  number: 'integer',
  account: 'lookup',
  stage: 'select',
  notes: 'long_text',
  amount: 'currency',
  close_date: 'date',
  source: 'select',
  owner: 'user',
};
const fields = new Map(
  Object.entries(types).map(([name, type]): [string, FieldInfo] => [
    name,
    {
      name,
      type,
      label: name,
      options: [],
      targets: [],
      system: false,
      scale: undefined,
      max: undefined,
      currency: undefined,
    },
  ]),
);
const names = Object.keys(types).filter((name) => name !== 'owner');
const form: FormAnswer = {
  release: 1,
  schema: { type: 'object', properties: {} },
  uiSchema: {
    'ui:options': {
      entity: 'deal',
      form: 'deal.main',
      tabs: [{ name: 't', label: 'T', sections: [{ name: 's', fields: names.map((name) => ({ name })) }] }],
    },
  },
};
const record = Object.fromEntries([...fields.keys()].map((name) => [name, 'x']));

test('the most telling fields, in the order of the form, the owner last', () => {
  const facts = keyFacts(form, fields, { ...record, id: '1', version: 1 } as never, 'name');
  expect(facts.map(({ name }) => name)).toEqual(['account', 'stage', 'amount', 'close_date', 'owner']);
});

test('blank fields tell nothing', () => {
  const facts = keyFacts(form, fields, { id: '1', version: 1, amount: null, account: { id: 'a', title: 'A' } }, 'name');
  expect(facts.map(({ name }) => name)).toEqual(['account']);
});
