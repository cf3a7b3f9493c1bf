import { expect, test } from 'vitest';
import { splitViews } from '#runtime/app/list/split-views.ts';

const views = ['a', 'b', 'c', 'd', 'e', 'f'];

test('few views need no menu, and a menu never holds one alone', () => {
  expect(splitViews([], undefined, 4)).toEqual({ shown: [], more: [] });
  expect(splitViews(views.slice(0, 5), 'e', 4)).toEqual({ shown: views.slice(0, 5), more: [] });
});

test('the view on screen stands among the first', () => {
  expect(splitViews(views, 'b', 4)).toEqual({ shown: ['a', 'b', 'c', 'd'], more: ['e', 'f'] });
  expect(splitViews(views, 'f', 4)).toEqual({ shown: ['a', 'b', 'c', 'f'], more: ['d', 'e'] });
});
