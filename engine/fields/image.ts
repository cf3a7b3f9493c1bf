import { link } from './link.ts';

export const image = link('image', 'file', 'file');
