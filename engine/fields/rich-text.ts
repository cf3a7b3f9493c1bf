import { longestText, textual } from './textual.ts';

/** HTML; the save path stores only what the sanitizer lets through. */
export const richText = textual('rich_text', { widget: 'rich_text', longest: longestText.long });
