import { exact } from './numeric.ts';

export const currency = exact('currency', { widget: 'currency', precision: 20, scale: 2 });
