import { againstYardstick } from './against.ts';
import { ourLists, yardstickLists } from './shots.ts';

export const list = againstYardstick({
  name: 'list',
  work: 'list 50 filtered, sorted, with titles',
  goal: 0.9,
  ours: (_, count) => ourLists(count),
  theirs: (_, count) => yardstickLists(count),
});
