/** What the person chose; `system` follows the device. */
export type ThemeChoice = 'light' | 'dark' | 'system';

const key = 'formwork.theme';

/** The choice kept on this device; `system` when there is none. */
export function readThemeChoice(): ThemeChoice {
  const kept = localStorage.getItem(key);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

/** Keeps the choice on this device. */
export function keepThemeChoice(choice: ThemeChoice): void {
  localStorage.setItem(key, choice);
}
