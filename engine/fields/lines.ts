import { derived } from './derived.ts';

export const lines = derived('lines');
