/** The palette names of the metadata as one strong colour each; tags mix it with the surface. */
const named: Readonly<Record<string, string>> = {
  red: '#d6403a',
  volcano: '#db5a2c',
  orange: '#d9761a',
  gold: '#c08a00',
  yellow: '#b59a00',
  lime: '#6f9a12',
  green: '#2f9150',
  teal: '#0f8f86',
  cyan: '#0d8ca8',
  blue: '#2f6fe0',
  geekblue: '#3f5be0',
  indigo: '#5b4fd6',
  purple: '#8148d3',
  magenta: '#c23a86',
  pink: '#d0498f',
  brown: '#8d5f3c',
  gray: '#74787f',
  grey: '#74787f',
  black: '#3b3d42',
  white: '#9a9da3',
};

/** A CSS colour for a palette name or `#rrggbb`; grey for anything else. */
export function cssColor(color: string | undefined): string {
  if (!color) return '#74787f';
  return named[color] ?? (/^#[\da-f]{3,8}$/i.test(color) ? color : '#74787f');
}
