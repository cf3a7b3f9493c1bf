import { exact } from './numeric.ts';

/** 25 means 25 %. */
export const percent = exact('percent', { widget: 'percent', precision: 9, scale: 4 });
