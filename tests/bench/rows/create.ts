import { againstYardstick } from './against.ts';
import { creates } from './shots.ts';

export const create = againstYardstick({
  name: 'create',
  work: 'create one record, validated, with history',
  goal: 0.85,
  ours: ({ options }, count) => creates(options, count),
});
