import { textual } from './textual.ts';

export const phone = textual('phone', { widget: 'phone', longest: 40, titleLike: true, extra: { format: 'phone' } });
