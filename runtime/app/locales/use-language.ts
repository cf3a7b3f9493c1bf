import { useTranslation } from 'react-i18next';
import { textIn } from '#engine/fields/local-text.ts';
import type { Language, LocalText } from '../shapes.ts';

/** The language on screen. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'zh-CN' ? 'zh-CN' : 'en';
}

/** Turns a text of the metadata into the language on screen. */
export function useLocalText(): (text: LocalText | undefined) => string {
  const language = useLanguage();
  return (text) => textIn(text, language);
}
