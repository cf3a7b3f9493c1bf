import { againstYardstick } from './against.ts';
import { reads } from './shots.ts';

export const read = againstYardstick({
  name: 'read',
  work: 'read one record with titles, 16 connections',
  goal: 0.9,
  ours: ({ options }, count) => reads(options, count),
});
