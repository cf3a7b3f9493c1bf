import { link } from './link.ts';

export const team = link('team', 'lookup', 'team');
