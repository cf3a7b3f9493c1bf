import { derived } from './derived.ts';

export const formula = derived('formula');
