import { textual } from './textual.ts';

export const color = textual('color', { widget: 'color', longest: 9, extra: { format: 'color' } });
