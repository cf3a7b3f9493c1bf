import type { Language } from '../shapes.ts';

/** What a value needs to know of its reader to be written for them. */
export interface Reader {
  language: Language;
  /** Time zone of the signed-in person, such as `Europe/Berlin`. */
  zone: string | undefined;
  /** ISO currency code of the workspace, when it has one. */
  currency: string | undefined;
}

const made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

/** Intl formatters are slow to make and free to use again. */
function once<T extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => T): T {
  let format = made.get(key) as T | undefined;
  if (!format) {
    format = make();
    made.set(key, format);
  }
  return format;
}

/** A number with the reader's grouping; `digits` fixes the decimals, otherwise up to `scale` of them. */
export function formatNumber(value: number, reader: Reader, scale = 6, digits = 0): string {
  return once(
    `n ${reader.language} ${scale} ${digits}`,
    () =>
      new Intl.NumberFormat(reader.language, {
        maximumFractionDigits: Math.max(scale, digits),
        minimumFractionDigits: digits,
      }),
  ).format(value);
}

/** An amount: with its sign where the currency is known, else as a plain number; round amounts without decimals. */
export function formatCurrency(value: number, reader: Reader, currency = reader.currency, scale = 2): string {
  const digits = Number.isInteger(value) ? 0 : scale;
  if (!currency) return formatNumber(value, reader, scale, digits);
  return once(
    `c ${reader.language} ${currency} ${digits}`,
    () =>
      new Intl.NumberFormat(reader.language, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
  ).format(value);
}

/** 25 → `25%`. */
export function formatPercent(value: number, reader: Reader): string {
  return once(
    `p ${reader.language}`,
    () => new Intl.NumberFormat(reader.language, { style: 'percent', maximumFractionDigits: 2 }),
  ).format(value / 100);
}

const dayStyle: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'short', day: 'numeric' };

/** A calendar day, which has no zone. */
export function formatDay(value: string, reader: Reader): string {
  const day = new Date(`${value.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return value;
  return once(
    `d ${reader.language}`,
    () => new Intl.DateTimeFormat(reader.language, { ...dayStyle, timeZone: 'UTC' }),
  ).format(day);
}

/** A moment in the reader's zone, to the minute. */
export function formatMoment(value: string, reader: Reader): string {
  const moment = new Date(value);
  if (Number.isNaN(moment.getTime())) return value;
  const zone = reader.zone ? { timeZone: reader.zone } : {};
  return once(
    `m ${reader.language} ${reader.zone}`,
    () =>
      new Intl.DateTimeFormat(reader.language, {
        ...dayStyle,
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        ...zone,
      }),
  ).format(moment);
}

/** `14:30:00` → `14:30`. */
export const formatClock = (value: string): string => value.replace(/^(\d\d:\d\d):00$/, '$1');

/** Seconds → `1 h 30 min`, in the reader's words. */
export function formatDuration(seconds: number, reader: Reader): string {
  const unit = (name: 'hour' | 'minute' | 'second'): Intl.NumberFormat =>
    once(`u ${reader.language} ${name}`, () => new Intl.NumberFormat(reader.language, { style: 'unit', unit: name }));
  const parts: string[] = [];
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  if (hours) parts.push(unit('hour').format(hours));
  if (minutes) parts.push(unit('minute').format(minutes));
  if (rest || parts.length === 0) parts.push(unit('second').format(rest));
  return parts.join(' ');
}
