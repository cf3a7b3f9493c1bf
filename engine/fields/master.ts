import { link } from './link.ts';

export const master = link('master', 'lookup');
