const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

/** A moment as a clock in `zone` shows it: `2026-03-31T14:30`. Without a zone, as this device's clock does. */
export function wallClock(instant: string, zone: string | undefined): string {
  const date = new Date(instant);
  if (!zone)
    return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}T${pad(date.getHours())}:${pad(date.getMinutes())}`;
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(date);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '00';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

const offsetMs = (instant: number, zone: string | undefined): number =>
  Date.parse(`${wallClock(new Date(instant).toISOString(), zone)}:00Z`) - Math.floor(instant / 60_000) * 60_000;

/** The moment at which a clock in `zone` shows `wall`; in the hour that a change to summer time skips, an hour later. */
export function instantOf(wall: string, zone: string | undefined): string {
  const asUtc = Date.parse(`${wall}:00Z`);
  const first = asUtc - offsetMs(asUtc, zone);
  // The offset there may differ from the offset at the first guess: once more settles it.
  return new Date(asUtc - offsetMs(first, zone)).toISOString();
}
