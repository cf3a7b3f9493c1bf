import type { Locale, Told, Violation } from '#engine/fields/violation.ts';
import { tell } from '#engine/fields/violation.ts';

/** Values of the fields that two people changed at once: before, as stored now, and as asked for. */
export interface Conflict {
  readonly base: Readonly<Record<string, unknown>>;
  readonly theirs: Readonly<Record<string, unknown>>;
  readonly yours: Readonly<Record<string, unknown>>;
}

/** An expected no: a value that every door turns into its own kind of answer. */
export interface Refusal {
  readonly status: 400 | 403 | 404 | 409 | 412 | 422;
  readonly code: string;
  readonly detail: string;
  readonly errors: readonly Told[];
  readonly conflict?: Conflict;
}

export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

export function done<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

export function refused(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal };
}

const details = {
  invalid: {
    en: 'The record was not saved: some values need your attention.',
    'zh-CN': '记录未保存：请检查标出的内容。',
  },
  duplicate: { en: 'The record was not saved: it repeats another record.', 'zh-CN': '记录未保存：与已有记录重复。' },
  missing: { en: 'There is no such record.', 'zh-CN': '没有这条记录。' },
  conflict: {
    en: 'Someone else changed the same fields in the meantime.',
    'zh-CN': '其他人在此期间修改了相同的字段。',
  },
  inUse: { en: 'The record was not deleted: other records need it.', 'zh-CN': '记录未删除：其他记录仍需要它。' },
  forbidden: { en: 'You may not do this.', 'zh-CN': '您没有执行此操作的权限。' },
} as const;

export function detailOf(code: keyof typeof details, locale: Locale): string {
  return details[code][locale];
}

const duplicates = new Set(['unique', 'duplicateId']);

/** Broken values as one refusal: 409 when all that is wrong is that the record exists already, else 422. */
export function invalid(
  violations: readonly Violation[],
  locale: Locale,
): { readonly ok: false; readonly refusal: Refusal } {
  const onlyDuplicates = violations.length > 0 && violations.every(({ code }) => duplicates.has(code));
  const code = onlyDuplicates ? 'duplicate' : 'invalid';
  return refused({
    status: onlyDuplicates ? 409 : 422,
    code,
    detail: detailOf(code, locale),
    errors: violations.slice(0, 200).map((violation) => tell(violation, locale)),
  });
}

export function missing(locale: Locale): { readonly ok: false; readonly refusal: Refusal } {
  return refused({ status: 404, code: 'missing', detail: detailOf('missing', locale), errors: [] });
}
