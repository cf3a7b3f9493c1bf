import { derived } from './derived.ts';

export const rollup = derived('rollup');
