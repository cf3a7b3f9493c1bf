import { expect, test } from 'vitest';
import { fieldInfos } from '#runtime/app/data/field-info.ts';
import type { EntityMetadata } from '#runtime/app/shapes.ts';

const metadata: EntityMetadata = {
  release: 1,
  views: [],
  forms: [],
  labels: {},
  options: {
    stage: {
      options: [
        { value: 'won', label: { en: 'Won', 'zh-CN': '赢单' }, color: 'green' },
        { value: 'old', active: false },
      ],
    },
  },
  entity: {
    name: 'deal',
    label: 'Deal',
    ownership: 'none',
    fields: {
      stage: { type: 'select', label: { en: 'Stage', 'zh-CN': '阶段' }, options: 'stage' },
      lost: { type: 'select', options: 'gone' },
      total: { type: 'formula', returns: 'currency', label: 'Total' },
      boss: { type: 'user', label: 'Boss' },
      about: { type: 'any_lookup', targets: ['lead', 'case'] },
    },
  },
};

test('fields speak the language on screen, English where it has no word, and their name where there is none at all', () => {
  const chinese = fieldInfos(metadata, 'zh-CN', (name) => `(${name})`);
  expect(chinese.get('stage')).toMatchObject({
    label: '阶段',
    options: [
      { label: '赢单', active: true },
      { label: 'old', active: false },
    ],
  });
  expect(chinese.get('total')).toMatchObject({ label: 'Total', type: 'currency' });
  expect(chinese.get('lost')).toMatchObject({ label: 'lost', options: [] });
});

test('links know where they lead', () => {
  const infos = fieldInfos(metadata, 'en', (name) => name);
  expect(infos.get('boss')?.targets).toEqual(['user']);
  expect(infos.get('about')?.targets).toEqual(['lead', 'case']);
});

test('records that nobody owns have no owner', () => {
  expect(fieldInfos(metadata, 'en', (name) => name).has('owner')).toBe(false);
  const owned = { ...metadata, entity: { ...metadata.entity, ownership: 'user' } };
  expect(fieldInfos(owned, 'en', (name) => name).get('owner')).toMatchObject({ type: 'user', system: true });
});
