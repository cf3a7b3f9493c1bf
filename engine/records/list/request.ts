/** What a list may be asked. Everything but the entity is optional; unknown fields and operators are refused. */
export interface ListRequest {
  /** JSON Logic; `true` or absent is all. */
  readonly filter?: unknown;
  /** `-close_date` is descending. A lookup sorts by the title of its record. */
  readonly sort?: readonly string[];
  readonly fields?: readonly string[];
  /** Words that must all be found in what the entity searches. */
  readonly q?: string;
  /** 1 to 500; 50 when absent. */
  readonly limit?: number;
  readonly cursor?: string;
  readonly count?: 'none' | 'capped' | 'exact';
  /** The recycle bin instead of the live records. */
  readonly deleted?: boolean;
}

export interface ListAnswer {
  readonly items: readonly Record<string, unknown>[];
  readonly next: string | null;
  readonly count: number | null;
  /** There are more than the count says. */
  readonly capped?: true;
}

export const pageSize = { usual: 50, most: 500 } as const;
/** A capped count stops here: counting a million rows costs more than anyone gains from the last digit. */
export const countCap = 10_000;
