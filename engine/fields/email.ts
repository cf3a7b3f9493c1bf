import { textual } from './textual.ts';

/** An address is one whatever its case, so uniqueness ignores case; RFC 5321 allows 254 characters. */
export const email = textual('email', {
  widget: 'email',
  longest: 254,
  titleLike: true,
  extra: { format: 'email' },
  comparable: (column) => `lower(${column})`,
});
