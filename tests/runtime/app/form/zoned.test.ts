import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOf, wallClock } from '#runtime/app/form/zoned.ts';

test.each([
  ['2026-03-31T12:30:00.000Z', 'Europe/Berlin', '2026-03-31T14:30'],
  ['2026-01-01T00:00:00.000Z', 'Asia/Shanghai', '2026-01-01T08:00'],
  ['2025-12-31T23:30:00.000Z', 'America/New_York', '2025-12-31T18:30'],
  ['2026-06-01T00:00:00.000Z', 'Asia/Kolkata', '2026-06-01T05:30'],
])('%s reads in %s as %s, and back', (instant, zone, wall) => {
  expect(wallClock(instant, zone)).toBe(wall);
  expect(instantOf(wall, zone)).toBe(instant);
});

test('an hour that summer time skips becomes the hour after', () => {
  expect(wallClock(instantOf('2026-03-29T02:30', 'Europe/Berlin'), 'Europe/Berlin')).toBe('2026-03-29T03:30');
});

test('what a clock shows leads back to a moment at which it shows that', () => {
  const zones = fc.constantFrom('Europe/Berlin', 'Asia/Shanghai', 'America/St_Johns', 'Pacific/Auckland', 'UTC');
  const minutes = fc
    .integer({ min: 0, max: 60 * 24 * 365 * 60 })
    .map((minute) => new Date(minute * 60_000).toISOString());
  fc.assert(
    fc.property(minutes, zones, (instant, zone) => {
      const wall = wallClock(instant, zone);
      expect(wallClock(instantOf(wall, zone), zone)).toBe(wall);
    }),
  );
});
