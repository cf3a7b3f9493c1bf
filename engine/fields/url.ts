import { textual } from './textual.ts';

/** Only web addresses: a `javascript:` link in a record would run in a colleague's browser. */
export const url = textual('url', { widget: 'url', longest: 2_000, titleLike: true, extra: { format: 'web-url' } });
