/** What the environment says about a run. */
export interface BenchOptions {
  /** Rounds of each alternating comparison; the figure is their median. */
  readonly rounds: number;
  /** Seconds of load in a round. */
  readonly seconds: number;
  /** Names of the rows to run; empty is all. */
  readonly only: readonly string[];
  readonly accounts: number;
  readonly opportunities: number;
  /** Folder that the servers write CPU profiles to; null for none. */
  readonly profile: string | null;
}

/** ROUNDS (5), SECONDS (2), BENCH_ONLY (`read,list`), ROWS (100000 opportunities), BENCH_PROFILE (a folder for .cpuprofile files). */
export function readOptions(env: Readonly<Record<string, string | undefined>>): BenchOptions {
  return {
    rounds: numberOf(env, 'ROUNDS', 5),
    seconds: numberOf(env, 'SECONDS', 2),
    only: (env.BENCH_ONLY ?? '').split(',').filter((name) => name !== ''),
    accounts: 5_000,
    opportunities: numberOf(env, 'ROWS', 100_000),
    profile: env.BENCH_PROFILE ?? null,
  };
}

function numberOf(env: Readonly<Record<string, string | undefined>>, name: string, usual: number): number {
  const value = Number(env[name] ?? usual);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${name} must be a whole number of at least 1.`);
  return value;
}
