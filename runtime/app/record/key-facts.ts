import type { FieldInfo } from '../data/field-info.ts';
import type { FormAnswer } from '../form/form-shape.ts';
import type { RecordData } from '../shapes.ts';
import { isBlank } from '../values/value-text.ts';

const telling = new Set(['select', 'currency', 'percent', 'date', 'datetime', 'lookup', 'master', 'user', 'rating', 'phone', 'email', 'integer', 'decimal']);

/** Up to `limit` short, filled fields that tell most about a record: the first ones of its form, then the owner. */
export function keyFacts(form: FormAnswer, fields: Map<string, FieldInfo>, record: RecordData, titleField: string, limit = 5): FieldInfo[] {
  const sections = form.uiSchema['ui:options'].tabs.flatMap((tab) => tab.sections);
  const names = [...sections.flatMap((section) => section.fields.map((field) => field.name)), 'owner'];
  const facts = names
    .map((name) => fields.get(name))
    .filter((field): field is FieldInfo => field !== undefined)
    .filter((field) => field.name !== titleField && telling.has(field.type) && !isBlank(record[field.name]));
  const owner = facts.filter((field) => field.name === 'owner').slice(0, 1);
  const others = facts.filter((field, index) => field.name !== 'owner' && facts.indexOf(field) === index);
  return [...others.slice(0, limit - owner.length), ...owner];
}
