import { links } from './link.ts';

export const multiLookup = links('multi_lookup', 'multi_lookup');
