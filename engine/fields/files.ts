import { links } from './link.ts';

export const files = links('files', 'multi_lookup', 'file');
