import { exact } from './numeric.ts';

export const decimal = exact('decimal', { widget: 'number', precision: 20, scale: 4 });
