import { composite } from './composite.ts';

export const json = composite('json', { widget: 'json', schema: { wellFormed: true } });
