import type { FieldDefinition } from '#metadata/types.ts';
import { type FieldType, fieldType } from './field-type.ts';

/** A type whose values the engine does not make yet: its documents are accepted, its fields are absent from records. */
export function derived(name: FieldDefinition['type']): FieldType {
  return fieldType<FieldDefinition>({
    name,
    kind: 'object',
    storage: 'none',
    readOnly: true,
    widget: 'text',
    sqlType: () => 'text',
    schema: () => ({}),
  });
}
