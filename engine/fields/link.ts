import type { FieldDefinition } from '#metadata/types.ts';
import { type FieldType, fieldType } from './field-type.ts';

/** A field that points to one record by id. `target` names the entity, or reads it from the definition. */
export function link(name: FieldDefinition['type'], widget: string, target: string | null = null): FieldType {
  return fieldType<FieldDefinition>({
    name,
    kind: 'reference',
    widget,
    sqlType: () => 'uuid',
    schema: () => ({ type: 'string', format: 'uuid' }),
    target: ({ definition }) => target ?? (definition as { target: string }).target,
  });
}

/** A field that points to many records through a link table. Reads are JSON made by the database: [{ id, title }]. */
export function links(name: FieldDefinition['type'], widget: string, target: string | null = null): FieldType {
  return fieldType<FieldDefinition>({
    name,
    kind: 'references',
    storage: 'links',
    widget,
    sqlType: () => 'uuid',
    schema: () => ({ type: 'array', uniqueItems: true, maxItems: 500, items: { type: 'string', format: 'uuid' } }),
    target: ({ definition }) => target ?? (definition as { target: string }).target,
    read: (cell) => JSON.parse(cell),
  });
}
