import type { LocalText } from '#metadata/types.ts';
import type { Locale } from './violation.ts';

/** A text for people in the reader's language; English, then any other, where that one is missing. */
export function textIn(text: LocalText | undefined, locale: Locale): string {
  if (text === undefined) return '';
  if (typeof text === 'string') return text;
  const texts: Readonly<Record<string, string | undefined>> = text;
  return texts[locale] ?? texts.en ?? Object.values(texts)[0] ?? '';
}
