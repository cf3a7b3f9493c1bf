import type { FieldInfo } from '../data/field-info.ts';
import type { FormAnswer } from '../form/form-shape.ts';
import type { RecordData } from '../shapes.ts';
import { isBlank } from '../values/value-text.ts';

/** How much a type tells at a glance; types that are not listed are never key facts. */
const telling: Readonly<Record<string, number>> = {
  currency: 6,
  select: 5,
  date: 4,
  master: 3,
  lookup: 3,
  percent: 2,
  phone: 2,
  email: 2,
  rating: 1,
  datetime: 1,
  integer: 1,
  decimal: 1,
};

/** Up to `limit` short, filled fields that tell most about a record, in the order of its form; the owner comes last. */
export function keyFacts(
  form: FormAnswer,
  fields: Map<string, FieldInfo>,
  record: RecordData,
  titleField: string,
  limit = 5,
): FieldInfo[] {
  const sections = form.uiSchema['ui:options'].tabs.flatMap((tab) => tab.sections);
  const names = new Set(sections.flatMap((section) => section.fields.map((field) => field.name)));
  const facts = [...names]
    .map((name) => fields.get(name))
    .filter((field): field is FieldInfo => field !== undefined && field.name !== titleField && field.name !== 'owner')
    .filter((field) => telling[field.type] !== undefined && !isBlank(record[field.name]));
  // Four amounts say less than an amount, a status, a date and a customer: the second of a type counts for little.
  const weight = (field: FieldInfo): number => {
    const before = facts.filter((other) => other.type === field.type).indexOf(field);
    return (telling[field.type] ?? 0) - 4 * before;
  };
  const best = facts.toSorted((a, b) => weight(b) - weight(a)).slice(0, limit - 1);
  const owner = fields.get('owner');
  return [...facts.filter((field) => best.includes(field)), ...(owner && !isBlank(record.owner) ? [owner] : [])];
}
