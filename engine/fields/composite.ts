import type { FieldDefinition } from '#metadata/types.ts';
import { type FieldType, fieldType, type JsonSchema } from './field-type.ts';

/** A small object in a jsonb column. `text` names the SQL that shows it in one line. */
export function composite(
  name: FieldDefinition['type'],
  settings: { widget: string; schema: JsonSchema; titleLike?: boolean; text?: (column: string) => string },
): FieldType {
  return fieldType<FieldDefinition>({
    name,
    kind: 'object',
    widget: settings.widget,
    titleLike: settings.titleLike ?? false,
    sqlType: () => 'jsonb',
    schema: () => settings.schema,
    read: (cell) => JSON.parse(cell),
    write: (value) => JSON.stringify(value),
    ...(settings.text ? { text: settings.text } : {}),
  });
}

/** JSON Schema of a closed object of optional one-line texts, each of at most `maxLength` characters. */
export function closedTexts(parts: Record<string, number>): JsonSchema {
  const properties = Object.entries(parts).map(([name, maxLength]) => [
    name,
    { type: ['string', 'null'], wellFormed: true, maxLength },
  ]);
  return { type: 'object', additionalProperties: false, properties: Object.fromEntries(properties) };
}
