import type { Locale } from 'antd/es/locale';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { speak } from '../api.ts';
import type { Language } from '../shapes.ts';
import { en } from './en.ts';

/** Every language the app speaks. */
export const languages: readonly Language[] = ['en', 'zh-CN'];

const key = 'formwork.language';
const antdLocales: Partial<Record<Language, Locale>> = {};

/** The language kept on this device, else the browser's, else English. */
export function firstLanguage(): Language {
  const kept = localStorage.getItem(key);
  if (kept === 'en' || kept === 'zh-CN') return kept;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

/** Whether somebody chose a language on this device. */
export const languageWasChosen = (): boolean => localStorage.getItem(key) !== null;

async function load(language: Language): Promise<void> {
  if (language === 'en') return;
  const [texts, antd] = await Promise.all([import('./zh-cn.ts'), import('./antd-zh-cn.ts')]);
  i18next.addResourceBundle('zh-CN', 'app', texts.zhCn);
  antdLocales[language] = antd.antdZhCn;
}

function settle(language: Language): void {
  speak(language);
  document.documentElement.lang = language;
}

/** Prepares texts in the first language; resolves when they are there. */
export async function startLanguages(): Promise<void> {
  const language = firstLanguage();
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'app',
    resources: { en: { app: en } },
    interpolation: { escapeValue: false },
  });
  await load(language);
  settle(language);
  await i18next.changeLanguage(language);
}

/** Changes the language of the whole app; keeps it on this device when a person chose it. */
export async function changeLanguage(language: Language, keep: boolean): Promise<void> {
  if (keep) localStorage.setItem(key, language);
  if (language === i18next.language) return;
  await load(language);
  settle(language);
  await i18next.changeLanguage(language);
}

/** The component library's own texts for a language; undefined is its English. */
export const antdLocale = (language: Language): Locale | undefined => antdLocales[language];
