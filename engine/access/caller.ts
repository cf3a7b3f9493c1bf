import type { Locale } from '#engine/fields/violation.ts';

/** The way a write or read came in; kept in the history. */
export type Door = 'api' | 'batch' | 'bulk' | 'apply' | 'sign-in' | 'cli';

/** Who asks. Everything that reads or writes records takes one. */
export interface Caller {
  /** Null for the engine itself: packages applied from the command line, the first start. */
  readonly userId: string | null;
  readonly locale: Locale;
  /** IANA name, e.g. `Asia/Shanghai`. */
  readonly zone: string;
  readonly door: Door;
}

/** The engine acting on its own behalf. */
export function engineCaller(door: Door): Caller {
  return { userId: null, locale: 'en', zone: 'UTC', door };
}
