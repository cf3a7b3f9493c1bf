import { english } from './messages/en.ts';
import { chinese } from './messages/zh-CN.ts';

/** Languages that every text for people exists in. */
export type Locale = 'en' | 'zh-CN';

export type ViolationCode = keyof typeof english;

/** One thing wrong with one value: where, what, and what the message needs to say it. */
export interface Violation {
  /** JSON pointer into the record, `/amount`; empty for the record as a whole. */
  readonly path: string;
  readonly code: ViolationCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A violation as the API tells it. */
export interface Told {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

const catalogues: Record<Locale, Record<ViolationCode, string>> = { en: english, 'zh-CN': chinese };

/** The message of a violation in the reader's language, as one plain sentence. */
export function tell(violation: Violation, locale: Locale): Told {
  const template = catalogues[locale][violation.code];
  const message = template.replace(/\{(\w+)\}/g, (_, name: string) => String(violation.params[name] ?? ''));
  return { path: violation.path, code: violation.code, message };
}

/** Cuts what came from outside so that an error never repeats a huge value. */
export function excerpt(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
