import { againstYardstick } from './against.ts';
import { changes } from './shots.ts';

export const update = againstYardstick({
  name: 'update',
  work: 'update three fields of a record, validated, with history',
  goal: 0.85,
  ours: ({ options }, count) => changes(options, count),
});
