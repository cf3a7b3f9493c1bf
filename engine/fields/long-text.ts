import { longestText, textual } from './textual.ts';

export const longText = textual('long_text', { widget: 'textarea', longest: longestText.long });
