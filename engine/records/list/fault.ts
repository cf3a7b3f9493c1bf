import type { Locale } from '#engine/fields/violation.ts';
import { type Refusal, refused } from '../refusal.ts';

const messages = {
  field: { en: 'There is no field “{value}” to show.', 'zh-CN': '没有可显示的字段“{value}”。' },
  sort: { en: 'Records cannot be sorted by “{value}”.', 'zh-CN': '无法按“{value}”排序。' },
  limit: { en: '“limit” must be a whole number from 1 to {value}.', 'zh-CN': '“limit”必须是 1 到 {value} 的整数。' },
  cursor: {
    en: 'The cursor belongs to another list; start again without it.',
    'zh-CN': '游标不属于此列表，请从头开始。',
  },
  filter: { en: 'The filter cannot be used: {value}', 'zh-CN': '筛选条件无法使用：{value}' },
  q: {
    en: 'The search text cannot be used; write up to 200 plain characters.',
    'zh-CN': '搜索文字无法使用，请输入不超过 200 个字符。',
  },
  links: {
    en: 'Filter, order and search may go through {value} links at most.',
    'zh-CN': '筛选、排序和搜索最多可经过 {value} 个关联。',
  },
  sortSize: { en: 'At most {value} fields to sort by.', 'zh-CN': '最多按 {value} 个字段排序。' },
  fieldSize: { en: 'At most {value} fields to show.', 'zh-CN': '最多显示 {value} 个字段。' },
} as const;

/** A request for a list that makes no sense, as a 400 that points at the part. */
export function listFault(
  code: keyof typeof messages,
  path: string,
  value: string | number,
  locale: Locale,
): { readonly ok: false; readonly refusal: Refusal } {
  const message = messages[code][locale].replace('{value}', String(value).slice(0, 200));
  return refused({ status: 400, code, detail: message, errors: [{ path, code, message }] });
}
