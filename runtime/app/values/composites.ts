const textOf = (value: unknown, part: string): string => {
  const found = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined;
  return typeof found === 'string' ? found.trim() : '';
};

const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** The lines of an address as its country writes them: Chinese from the largest part, others from the street. */
export function addressLines(value: unknown): string[] {
  const [street, city, region, postalCode, country] = ['street', 'city', 'region', 'postal_code', 'country'].map(
    (part) => textOf(value, part),
  );
  if (hasHan(`${street}${city}`))
    return [`${region === city ? '' : region}${city}${street}`, [postalCode, country].filter(Boolean).join(' ')].filter(
      Boolean,
    );
  return [street, [postalCode, city].filter(Boolean).join(' '), [region, country].filter(Boolean).join(', ')].filter(
    (line): line is string => Boolean(line),
  );
}

/** An address in one line. */
export const addressLine = (value: unknown): string => addressLines(value).join(', ');

/** A person's name; Chinese names put the family name first and join without a space. */
export function nameLine(value: unknown): string {
  const [salutation, first, middle, last] = ['salutation', 'first', 'middle', 'last'].map((part) =>
    textOf(value, part),
  );
  if (hasHan(last ?? '')) return `${last}${first}`;
  return [salutation, first, middle, last].filter(Boolean).join(' ');
}

/** A point as `53.5431, 9.9871` (latitude, longitude). */
export function pointLine(value: unknown): string {
  const { lat, lng } = (value ?? {}) as { lat?: unknown; lng?: unknown };
  return typeof lat === 'number' && typeof lng === 'number' ? `${lat}, ${lng}` : '';
}

/** The words of an HTML text in one line, without its tags. */
export function plainText(html: string): string {
  return (new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '').replace(/\s+/g, ' ').trim();
}
