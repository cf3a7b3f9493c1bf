import { closedTexts, composite } from './composite.ts';

/** Chinese names put the family name first and join without a space; the title follows the script of the family name. */
const written = (column: string) => `CASE WHEN ${column}->>'last' ~ '[\\u4e00-\\u9fff]'
    THEN concat(${column}->>'last', ${column}->>'first')
    ELSE nullif(concat_ws(' ', ${column}->>'salutation', ${column}->>'first', ${column}->>'middle', ${column}->>'last'), '') END`;

export const personName = composite('person_name', {
  widget: 'person_name',
  schema: closedTexts({ salutation: 40, first: 120, middle: 120, last: 120 }),
  titleLike: true,
  text: written,
});
