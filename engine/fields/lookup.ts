import { link } from './link.ts';

export const lookup = link('lookup', 'lookup');
