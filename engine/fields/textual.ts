import type { FieldDefinition } from '#metadata/types.ts';
import { type FieldType, fieldType, type JsonSchema } from './field-type.ts';

type TextBounds = { minLength?: number; maxLength?: number; pattern?: string };

/** Longest text of a field that sets no `maxLength`, in characters; keeps one record from filling a request. */
export const longestText = { line: 255, long: 100_000 } as const;

/** A field type whose value is a piece of text in a text column. `extra` adds to its JSON Schema. */
export function textual(
  name: FieldDefinition['type'],
  settings: {
    widget: string;
    longest: number;
    titleLike?: boolean;
    extra?: JsonSchema;
    comparable?: (column: string) => string;
  },
): FieldType {
  return fieldType<FieldDefinition>({
    name,
    kind: 'text',
    widget: settings.widget,
    titleLike: settings.titleLike ?? false,
    sqlType: () => 'text',
    schema: ({ definition }) => textSchema(definition as TextBounds, settings),
    text: (column) => column,
    ...(settings.comparable ? { comparable: settings.comparable } : {}),
  });
}

function textSchema(bounds: TextBounds, settings: { longest: number; extra?: JsonSchema }): JsonSchema {
  return {
    type: 'string',
    wellFormed: true,
    maxLength: bounds.maxLength ?? settings.longest,
    ...(bounds.minLength ? { minLength: bounds.minLength } : {}),
    // JSON Schema is content with a match inside the text; a field's pattern speaks of all of it.
    ...(bounds.pattern ? { pattern: `^(?:${bounds.pattern})$` } : {}),
    ...settings.extra,
  };
}
