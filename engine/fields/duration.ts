import { whole } from './numeric.ts';

/** Seconds. */
export const duration = whole('duration', { widget: 'duration', sqlType: 'bigint', min: 0, max: 1e12 });
