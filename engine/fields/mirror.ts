import { derived } from './derived.ts';

export const mirror = derived('mirror');
