import type { EntityModel } from '#engine/model/model.ts';
import type { FormDocument } from '#metadata/types.ts';

type Tabs = FormDocument['tabs'];

/** Long values take a line of their own. */
const wide = new Set(['long_text', 'rich_text', 'address', 'json', 'files', 'multi_lookup']);

/** The form of an entity that has none: its fields in their order, what the system fills at the end, then all lists that belong to it. */
export function defaultLayout(entity: EntityModel): FormDocument {
  const own = entity.fields.filter(({ system }) => !system);
  const ordered = [...own.filter(({ writable }) => writable), ...own.filter(({ writable }) => !writable)];
  const fields = ordered.map((field) => ({
    name: field.name,
    ...(wide.has(field.definition.type) ? { span: 2 as const } : {}),
  }));
  const owner = entity.owned ? [{ name: 'owner' }] : [];
  const tabs: Tabs = [
    {
      name: 'details',
      label: { en: 'Details', 'zh-CN': '详细信息' },
      sections: [{ name: 'fields', columns: 2, fields: [...fields, ...owner] }],
    },
  ];
  return { kind: 'form', name: `${entity.name}.details`, entity: entity.name, tabs };
}
