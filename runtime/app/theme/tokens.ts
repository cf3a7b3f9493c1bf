/** The colours of one look, as CSS colours. One accent; everything else is a grey. */
export interface Palette {
  canvas: string;
  surface: string;
  raised: string;
  hover: string;
  active: string;
  border: string;
  borderStrong: string;
  text: string;
  text2: string;
  text3: string;
  accent: string;
  accentText: string;
  accentSoft: string;
  danger: string;
  dangerSoft: string;
  success: string;
  warningSoft: string;
  shadow: string;
}

export const light: Palette = {
  canvas: '#f6f6f7',
  surface: '#ffffff',
  raised: '#ffffff',
  hover: '#f4f4f6',
  active: '#ebebee',
  border: '#ebebee',
  borderStrong: '#dcdce1',
  text: '#1c1d20',
  text2: '#54585f',
  text3: '#6b7079',
  accent: '#3652d9',
  accentText: '#3049c4',
  accentSoft: '#eef1fd',
  danger: '#c9342f',
  dangerSoft: '#fdf0ef',
  success: '#1f8a4c',
  warningSoft: '#fdf6e3',
  shadow: '0 1px 2px rgb(20 22 30 / 5%), 0 8px 28px rgb(20 22 30 / 11%)',
};

export const dark: Palette = {
  canvas: '#0f1012',
  surface: '#16171a',
  raised: '#1e2024',
  hover: '#1d1f23',
  active: '#292b30',
  border: '#25272b',
  borderStrong: '#35383e',
  text: '#ededf0',
  text2: '#abafb7',
  text3: '#8d929b',
  accent: '#4a66e8',
  accentText: '#93a5ff',
  accentSoft: '#20263f',
  danger: '#f1736c',
  dangerSoft: '#33201f',
  success: '#4fc27f',
  warningSoft: '#2f2a1a',
  shadow: '0 1px 2px rgb(0 0 0 / 40%), 0 10px 32px rgb(0 0 0 / 45%)',
};

export const fontFamily =
  'Inter, "Segoe UI Variable", "Segoe UI", -apple-system, BlinkMacSystemFont, Roboto, "Noto Sans", "PingFang SC", ' +
  '"Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

/** CSS variables (`--fw-…`) for a palette, so that stylesheets and the component library share one source. */
export function cssVariables(palette: Palette): Record<string, string> {
  const kebab = (name: string): string => name.replace(/([A-Z0-9])/g, (letter) => `-${letter.toLowerCase()}`);
  const colours = Object.entries(palette).map(([name, value]) => [`--fw-${kebab(name)}`, value]);
  return { ...Object.fromEntries(colours), '--fw-font': fontFamily };
}
