import { link } from './link.ts';

/** The drawn signature is kept as a file. */
export const signature = link('signature', 'file', 'file');
