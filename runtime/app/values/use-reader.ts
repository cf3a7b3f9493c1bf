import { useMemo } from 'react';
import { useMe } from '../data/use-me.ts';
import { useLanguage } from '../locales/use-language.ts';
import type { Reader } from './format.ts';

/** Who reads: the language on screen, and the person's zone and currency. */
export function useReader(): Reader {
  const language = useLanguage();
  const { zone, currency } = useMe();
  return useMemo(() => ({ language, zone, currency }), [language, zone, currency]);
}
