import type { Language } from '../shapes.ts';

const units: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** How long ago a moment was, in words; undefined when it is more than six days away and its date says more. */
export function relativeTime(moment: Date, now: Date, language: Language): string | undefined {
  const seconds = (moment.getTime() - now.getTime()) / 1000;
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  for (const [unit, size] of units) {
    const amount = Math.trunc(seconds / size);
    if (Math.abs(amount) >= 1) return unit === 'day' && Math.abs(amount) > 6 ? undefined : format.format(amount, unit);
  }
  return format.format(0, 'second');
}
