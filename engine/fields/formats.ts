/**
 * Formats of the values people write. Each is linear in its input and safe in a browser; the same functions judge in the form and at the API.
 * Years run from 1 to 9999, as in RFC 3339 and in every calendar people meet.
 */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  day: isDay,
  instant: isInstant,
  clock: (text) => /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text),
  email: isEmail,
  phone: (text) => /^[+\d(][\d\s().\-/]{1,38}(\s?(ext|x|转)\.?\s?\d{1,8})?$/i.test(text),
  'web-url': isWebUrl,
  color: (text) => /^#([\da-f]{3}|[\da-f]{6}|[\da-f]{8})$/i.test(text),
  uuid: (text) => /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(text),
  // Past 15 digits a number travels as its text.
  number: (text) => /^-?\d{1,100}(\.\d{1,100})?$/.test(text),
};

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && leap ? 29 : (monthDays[month - 1] ?? 0);
  return year >= 1 && day >= 1 && day <= days;
}

function isInstant(text: string): boolean {
  const parts =
    /^(\d{4}-\d\d-\d\d)[Tt](([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?)([Zz]|[+-](0\d|1[0-5]):[0-5]\d)$/.exec(text);
  if (parts === null || !isDay(parts[1] ?? '')) return false;
  // A zone may carry a day into the year 0 or 10000, and rounding to the millisecond the last moment of 9999.
  const time = Date.parse(text.toUpperCase());
  return time >= firstInstant && time < lastInstant;
}

/** 0001-01-01T00:00:00.000Z and 9999-12-31T23:59:59.999Z, in milliseconds. */
const firstInstant = -62_135_596_800_000;
const lastInstant = 253_402_300_799_999;

function isEmail(text: string): boolean {
  if (text.length > 254) return false;
  const at = text.lastIndexOf('@');
  const [name, host] = [text.slice(0, at), text.slice(at + 1)];
  return at > 0 && name.length <= 64 && /^[^\s@<>(),:;"\\]+$/.test(name) && isHost(host);
}

function isHost(host: string): boolean {
  const labels = host.split('.');
  return labels.length >= 2 && labels.every(isLabel);
}

function isLabel(label: string): boolean {
  return /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u.test(label);
}

function isWebUrl(text: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(text) && URL.canParse(text);
}

/** Text that PostgreSQL can store: no NUL, no half of a surrogate pair. */
export function isWellFormed(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

/** As `isWellFormed`, for every text and key inside a JSON value of bounded depth. */
export function isWellFormedJson(value: unknown, depth = 64): boolean {
  if (typeof value === 'string') return isWellFormed(value);
  if (typeof value !== 'object' || value === null) return typeof value !== 'number' || Number.isFinite(value);
  if (depth === 0) return false;
  return Object.entries(value).every(([key, item]) => isWellFormed(key) && isWellFormedJson(item, depth - 1));
}

/** Digits that a JSON number carries without being rounded on its way; longer ones travel as text. */
const exactDigits = 15;

function significant(whole: string, fraction: string): number {
  return (whole + fraction).replace(/^0+|0+$/g, '').length;
}

/** Why a number does not fit numeric(precision, scale) between its bounds, or null when it does. Exact for texts of any length up to 100. */
export function decimalFault(
  value: unknown,
  size: { precision: number; scale: number; min?: number; max?: number },
): { code: 'type' | 'digits' | 'scale' | 'precision' | 'minimum' | 'maximum'; limit: number } | null {
  const plain = plainDecimal(value);
  if (plain === null) return { code: 'type', limit: 0 };
  const [, whole = '', fraction = ''] = /^-?0*(\d*)(?:\.(\d*?)0*)?$/.exec(plain) ?? [];
  if (fraction.length > size.scale) return { code: 'scale', limit: size.scale };
  if (whole.length > size.precision - size.scale) return { code: 'precision', limit: size.precision - size.scale };
  if (typeof value === 'number' && significant(whole, fraction) > exactDigits)
    return { code: 'digits', limit: exactDigits };
  if (size.min !== undefined && isLess(plain, plainDecimal(size.min)!)) return { code: 'minimum', limit: size.min };
  if (size.max !== undefined && isLess(plainDecimal(size.max)!, plain)) return { code: 'maximum', limit: size.max };
  return null;
}

/** Plain decimals compared as whole numbers of their smallest place: a floating number would not tell the 17th digit. */
function isLess(left: string, right: string): boolean {
  const places = Math.max(...[left, right].map((text) => text.split('.')[1]?.length ?? 0));
  const units = (text: string) => {
    const [whole = '', fraction = ''] = text.split('.');
    return BigInt(whole + fraction.padEnd(places, '0'));
  };
  return units(left) < units(right);
}

/** A number, or a text of one, as digits without exponent; null for anything else. */
function plainDecimal(value: unknown): string | null {
  if (typeof value === 'string') return value.length <= 100 && /^-?\d+(\.\d+)?$/.test(value) ? value : null;
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  const text = String(value);
  return text.includes('e') ? expand(text) : text;
}

/** `1.5e-7` → `0.00000015`: JavaScript writes very large and very small numbers with an exponent. */
function expand(text: string): string {
  const [mantissa = '', exponent = '0'] = text.split('e');
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const shift = Number(exponent);
  if (shift >= 0) return `${sign}${whole}${fraction.padEnd(shift, '0')}`;
  return `${sign}0.${'0'.repeat(-shift - 1)}${whole}${fraction}`;
}
