import { whole } from './numeric.ts';

/** Stars: 0 to 5 unless the field sets another `max`. */
export const rating = whole('rating', { widget: 'rating', sqlType: 'smallint', min: 0, max: 5 });
