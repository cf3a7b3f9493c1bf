import { closedTexts, composite } from './composite.ts';

const parts = { street: 500, city: 120, region: 120, postal_code: 20, country: 120 };

export const address = composite('address', {
  widget: 'address',
  schema: closedTexts(parts),
  text: (column) =>
    `nullif(concat_ws(', ', ${Object.keys(parts)
      .map((part) => `${column}->>'${part}'`)
      .join(', ')}), '')`,
});
