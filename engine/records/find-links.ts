import { quote } from '#engine/db/identifier.ts';
import { textIn } from '#engine/fields/local-text.ts';
import type { Locale } from '#engine/fields/violation.ts';
import type { FieldModel, Model } from '#engine/model/model.ts';
import { writtenColumns } from './columns.ts';
import { fieldValidator, pointerPart } from './field-validator.ts';
import type { Input, PendingLink } from './input.ts';

/** The question that finds the records which links written as `{ by }` mean. */
export interface LinkSearch {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly links: readonly PendingLink[];
}

/** One statement for all pending links of all inputs; faults (unknown fields, wrong values) go to the input they belong to. */
export function searchLinks(model: Model, inputs: readonly Input[], locale: Locale): LinkSearch | null {
  const values: unknown[] = [];
  const links: PendingLink[] = [];
  const questions: string[] = [];
  for (const input of inputs) {
    for (const link of input.pending) {
      const conditions = conditionsOf(model, link, input, values, locale);
      if (conditions === null) continue;
      const target = model.entities.get(link.target)!;
      questions.push(
        `(SELECT ${links.length}, id FROM ${target.table} WHERE deleted_at IS NULL AND ${conditions.join(' AND ')} LIMIT 2)`,
      );
      links.push(link);
    }
  }
  return links.length > 0 ? { text: questions.join(' UNION ALL '), values, links } : null;
}

function conditionsOf(
  model: Model,
  link: PendingLink,
  input: Input,
  values: unknown[],
  locale: Locale,
): string[] | null {
  const path = `/${link.field.name}${link.index === null ? '' : `/${link.index}`}`;
  const target = model.entities.get(link.target);
  const keys = Object.keys(link.by);
  if (!target) {
    const params = { label: textIn(link.field.label, locale), value: pointerPart(link.target) };
    input.violations.push({ path: `${path}/entity`, code: 'wrongEntity', params });
    return null;
  }
  if (keys.length === 0 || keys.length > 10) {
    input.violations.push({
      path: `${path}/by`,
      code: 'ambiguousRecord',
      params: { label: textIn(link.field.label, locale) },
    });
    return null;
  }
  const conditions = keys.map((key) => {
    const field = target.byName.get(key);
    if (field?.type.storage !== 'column') {
      input.violations.push({
        path: `${path}/by/${pointerPart(key)}`,
        code: 'unknown',
        params: { name: pointerPart(key), hint: '' },
      });
      return null;
    }
    return equals(field, link.by[key], `${path}/by/${key}`, input, values, locale);
  });
  return conditions.includes(null) ? null : (conditions as string[]);
}

function equals(
  field: FieldModel,
  value: unknown,
  path: string,
  input: Input,
  values: unknown[],
  locale: Locale,
): string | null {
  const label = textIn(field.label, locale);
  const faults =
    value === null ? [{ code: 'required' as const, params: { label } }] : fieldValidator(field)(value, label);
  for (const fault of faults) input.violations.push({ path, code: fault.code, params: fault.params });
  if (faults.length > 0) return null;
  const [column] = writtenColumns(field);
  const compare = field.type.comparable;
  return `${compare(quote(column!.name))} = ${compare(`$${values.push(column!.value(value))}::${column!.sqlType}`)}`;
}

/** Puts the ids that were found into the inputs; a link that fits no record, or several, is a fault of its input. */
export function settleLinks(
  search: LinkSearch,
  found: readonly (readonly [number, string])[],
  inputs: readonly Input[],
  locale: Locale,
): void {
  search.links.forEach((link, index) => {
    const ids = found.filter(([place]) => place === index).map(([, id]) => id);
    const input = inputs.find(({ pending }) => pending.includes(link))!;
    const path = `/${link.field.name}${link.index === null ? '' : `/${link.index}`}`;
    if (ids.length === 1) settle(input, link, ids[0]!, locale);
    else {
      const code = ids.length === 0 ? 'missingRecord' : 'ambiguousRecord';
      input.violations.push({ path, code, params: { label: textIn(link.field.label, locale) } });
    }
  });
}

function settle(input: Input, link: PendingLink, id: string, locale: Locale): void {
  if (link.field.type.storage === 'pair') input.values.set(link.field, { entity: link.target, id });
  else if (link.index === null) input.values.set(link.field, id);
  else {
    const ids = [...((input.values.get(link.field) as string[] | undefined) ?? [])];
    if (ids.includes(id)) {
      const params = { label: textIn(link.field.label, locale) };
      input.violations.push({ path: `/${link.field.name}`, code: 'repeated', params });
    }
    ids.splice(link.index, 0, id);
    input.values.set(link.field, ids);
  }
}
