import type { FieldType } from '#engine/fields/field-type.ts';
import { typeOf } from '#engine/fields/field-types.ts';
import type { FieldDefinition, LocalText } from '#metadata/types.ts';
import type { FieldModel } from './model.ts';

const definitions: readonly (readonly [name: string, definition: FieldDefinition, sqlType: string])[] = [
  ['id', { type: 'text', label: { en: 'ID', 'zh-CN': '编号' } }, 'uuid'],
  ['version', { type: 'integer', label: { en: 'Version', 'zh-CN': '版本' } }, 'integer'],
  ['created_at', { type: 'datetime', label: { en: 'Created at', 'zh-CN': '创建时间' } }, 'timestamptz(3)'],
  ['created_by', { type: 'user', label: { en: 'Created by', 'zh-CN': '创建人' } }, 'uuid'],
  ['updated_at', { type: 'datetime', label: { en: 'Updated at', 'zh-CN': '更新时间' } }, 'timestamptz(3)'],
  ['updated_by', { type: 'user', label: { en: 'Updated by', 'zh-CN': '更新人' } }, 'uuid'],
  ['deleted_at', { type: 'datetime', label: { en: 'Deleted at', 'zh-CN': '删除时间' } }, 'timestamptz(3)'],
  ['deleted_by', { type: 'user', label: { en: 'Deleted by', 'zh-CN': '删除人' } }, 'uuid'],
];

const owner: FieldDefinition = { type: 'user', label: { en: 'Owner', 'zh-CN': '负责人' } };

/**
 * The fields every entity has. `owner` is a system field that callers may write: handing a record over is everyday work.
 */
export function systemFields(entity: string, owned: boolean): FieldModel[] {
  const fields = definitions.map(([name, definition, sqlType]) => systemField(entity, name, definition, sqlType));
  return owned
    ? [...fields, { ...systemField(entity, 'owner', owner, 'uuid'), writable: true, history: true }]
    : fields;
}

/** The id is compared and judged as an id, so it borrows that of a link without being one. */
function idType(text: FieldType): FieldType {
  return { ...text, kind: 'reference', schema: () => ({ type: 'string', format: 'uuid' }) };
}

function systemField(entity: string, name: string, definition: FieldDefinition, sqlType: string): FieldModel {
  const type = name === 'id' ? idType(typeOf(definition)) : typeOf(definition);
  return {
    name,
    entity,
    definition,
    type,
    label: definition.label as LocalText,
    options: [],
    system: true,
    writable: false,
    required: false,
    history: false,
    target: type.target({ definition, options: [] }),
    column: name,
    entityColumn: null,
    linkTable: null,
    sqlType,
  };
}
