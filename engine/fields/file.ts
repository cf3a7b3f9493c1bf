import { link } from './link.ts';

export const file = link('file', 'file', 'file');
