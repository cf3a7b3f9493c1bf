import { link } from './link.ts';

export const user = link('user', 'lookup', 'user');
