import type { Stand } from './stand.ts';

/** One line of the table. */
export interface Figure {
  readonly work: string;
  readonly goal: string;
  /** This run's figure in words, e.g. `1,234/s`. */
  readonly result: string;
  /** What it is measured against, in words; empty where there is nothing. */
  readonly against: string;
  /** The ratio or the number that the goal speaks of. */
  readonly value: number;
  /** Whether the goal is met; null where the row only informs. */
  readonly met: boolean | null;
}

/** A row or a group of rows that is measured together. */
export interface Row {
  /** What BENCH_ONLY calls it. */
  readonly name: string;
  run(stand: Stand): Promise<readonly Figure[]>;
}
