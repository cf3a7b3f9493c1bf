import { packageOf } from './bench-package.ts';

/** Types in the mixture a CRM has them, repeated until an entity is wide enough. */
const mixture = [
  { type: 'text', maxLength: 120 },
  { type: 'text', maxLength: 255 },
  { type: 'currency', min: 0 },
  { type: 'date' },
  { type: 'select', options: ['a', 'b', 'c', 'd'].map((value) => ({ value, label: { en: value, 'zh-CN': value } })) },
  { type: 'integer' },
  { type: 'boolean' },
  { type: 'long_text' },
  { type: 'email' },
  { type: 'datetime' },
] as const;

/** An entity of `fields` fields; its tenth, if any, looks at a user. */
export function wideEntity(name: string, fields: number) {
  const columns = Array.from({ length: fields }, (_, index) => {
    const label = { en: `Field ${index}`, 'zh-CN': `字段 ${index}` };
    if (index === 0) return ['name', { type: 'text', label, required: true }] as const;
    if (index === 9) return ['guide', { type: 'user', label }] as const;
    return [`f${index}`, { ...mixture[index % mixture.length], label }] as const;
  });
  return {
    kind: 'entity',
    name,
    label: { en: name, 'zh-CN': name },
    plural: { en: `${name}s`, 'zh-CN': name },
    title: 'name',
    ownership: 'user',
    fields: Object.fromEntries(columns),
  };
}

/** A package of many such entities. */
export function widePackage(entities: number, fields: number, name = 'wide') {
  return packageOf(
    name,
    Array.from({ length: entities }, (_, index) => wideEntity(`${name}_${index}`, fields)),
  );
}
