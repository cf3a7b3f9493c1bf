import { longestText, textual } from './textual.ts';

export const text = textual('text', { widget: 'text', longest: longestText.line, titleLike: true });
