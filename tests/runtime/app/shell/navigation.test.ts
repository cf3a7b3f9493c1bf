import { describe, expect, test } from 'vitest';
import type { AppDocument } from '#runtime/app/shapes.ts';
import { activeEntry, homePath, listPath } from '#runtime/app/shell/navigation.ts';
import { rankHits } from '#runtime/app/shell/rank-hits.ts';
import { withRecent } from '#runtime/app/shell/recent.ts';
import { signInFault } from '#runtime/app/sign-in/sign-in-fault.ts';

const app: AppDocument = {
  name: 'sales',
  label: 'Sales',
  navigation: [
    { name: 'reports', label: 'Reports' },
    { name: 'deals', label: 'Deals', entity: 'deal' },
    { name: 'group', label: 'Group', items: [{ name: 'board', label: 'Board', view: 'deal.board' }] },
    { name: 'order', label: 'Orders', entity: 'order' },
    { name: 'order_item', label: 'Items', entity: 'order_item' },
  ],
};

describe('where an app opens', () => {
  test('an app without lists opens nowhere', () => {
    expect(homePath({ ...app, navigation: [{ name: 'reports', label: 'Reports' }] })).toBeUndefined();
  });

  test.each([
    [undefined, '/sales/deal'],
    ['gone', '/sales/deal'],
    ['board', '/sales/deal/view/board'],
    ['order', '/sales/order'],
  ])('home %s', (home, path) => {
    expect(homePath(home === undefined ? app : { ...app, home })).toBe(path);
  });
});

describe('the entry on screen', () => {
  test.each([
    ['/sales/lead', undefined],
    ['/sales/deals', undefined],
    ['/sales/deal', 'deals'],
    ['/sales/deal/42/edit', 'deals'],
    ['/sales/deal/view/board', 'board'],
    ['/sales/order_item', 'order_item'],
  ])('%s', (path, name) => {
    expect(activeEntry(app, path)?.name).toBe(name);
  });
});

test('views are addressed below their entity', () => {
  expect(listPath('sales', 'deal', 'deal.board')).toBe('/sales/deal/view/board');
  expect(listPath('sales', 'deal', 'other.board')).toBe('/sales/deal/view/other.board');
});

test('a record stands once among the recent ones, the newest first, eight at most', () => {
  const hit = (id: string) => ({ entity: 'deal', id, title: id });
  const eight = Array.from({ length: 8 }, (_, index) => hit(String(index)));
  expect(withRecent(eight, hit('3')).map(({ id }) => id)).toEqual(['3', '0', '1', '2', '4', '5', '6', '7']);
  expect(withRecent(eight, hit('new'))).toHaveLength(8);
});

test('hits by title come before hits by another field', () => {
  const hits = [null, 'Workshop', 'The Acme deal', 'Acme'].map((title, index) => ({
    entity: 'deal',
    id: String(index),
    title,
  }));
  expect(rankHits(hits, 'acme').map(({ id }) => id)).toEqual(['3', '2', '0', '1']);
});

test.each([
  [0, 'network'],
  [401, 'wrong'],
  [400, 'wrong'],
  [429, 'tooMany'],
  [503, 'server'],
])('a sign-in answered with %i', (status, fault) => {
  expect(signInFault(status)).toBe(fault);
});
