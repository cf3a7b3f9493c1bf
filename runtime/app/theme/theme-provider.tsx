import { ConfigProvider } from 'antd';
import type { Locale } from 'antd/es/locale';
import { createContext, type ReactNode, use, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { antdTheme } from './antd-theme.ts';
import { keepThemeChoice, readThemeChoice, type ThemeChoice } from './theme-choice.ts';
import { cssVariables, dark, light } from './tokens.ts';

interface ThemeState {
  choice: ThemeChoice;
  isDark: boolean;
  choose: (choice: ThemeChoice) => void;
}

const ThemeContext = createContext<ThemeState>({ choice: 'system', isDark: false, choose: () => undefined });

const darkMedia = window.matchMedia('(prefers-color-scheme: dark)');
const subscribe = (listener: () => void): (() => void) => {
  darkMedia.addEventListener('change', listener);
  return () => darkMedia.removeEventListener('change', listener);
};

/** Puts the chosen look on the document (CSS variables, colour scheme) and on the component library. */
export function ThemeProvider({ antdLocale, children }: { antdLocale: Locale | undefined; children: ReactNode }) {
  const [choice, setChoice] = useState(readThemeChoice);
  const systemIsDark = useSyncExternalStore(subscribe, () => darkMedia.matches);
  const isDark = choice === 'system' ? systemIsDark : choice === 'dark';
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset.theme = isDark ? 'dark' : 'light';
    root.style.colorScheme = isDark ? 'dark' : 'light';
    for (const [name, value] of Object.entries(cssVariables(isDark ? dark : light)))
      root.style.setProperty(name, value);
  }, [isDark]);
  const state = useMemo(
    () => ({
      choice,
      isDark,
      choose: (next: ThemeChoice) => {
        keepThemeChoice(next);
        setChoice(next);
      },
    }),
    [choice, isDark],
  );
  const config = useMemo(() => antdTheme(isDark), [isDark]);
  return (
    <ThemeContext value={state}>
      <ConfigProvider
        theme={config}
        wave={{ disabled: true }}
        button={{ autoInsertSpace: false }}
        {...(antdLocale ? { locale: antdLocale } : {})}
      >
        {children}
      </ConfigProvider>
    </ThemeContext>
  );
}

/** The chosen look and how to change it. */
export const useTheme = (): ThemeState => use(ThemeContext);
