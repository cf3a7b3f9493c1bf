import { type Load, load, type Round } from './load.ts';
import { median } from './median.ts';

export type Side = Pick<Load, 'program' | 'token' | 'shots' | 'connections'>;

/** Medians of both sides, and the median of the ratios of neighbouring rounds, in which the noise of a machine cancels. */
export interface Comparison {
  readonly left: Round;
  readonly right: Round;
  readonly ratio: number;
  /** CPU of the right side's process for a request, in terms of the left side's: noise of other programs moves it less than the rate. */
  readonly cpuRatio: number;
}

/** Loads two sides in turns; which of them goes first changes from round to round. */
export async function alternate(
  left: Side,
  right: Side,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Comparison> {
  for (const side of [left, right]) await load({ ...side, seconds: Math.min(2, seconds) });
  const results: [Round, Round][] = [];
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? [left, right] : [right, left];
    const first = await load({ ...order[0]!, seconds });
    const second = await load({ ...order[1]!, seconds });
    results.push(round % 2 === 0 ? [first, second] : [second, first]);
  }
  return {
    left: middle(results.map(([round]) => round)),
    right: middle(results.map(([, round]) => round)),
    ratio: median(results.map(([one, other]) => one.rate / other.rate)),
    cpuRatio: median(results.map(([one, other]) => other.cpu / one.cpu)),
  };
}

function middle(rounds: readonly Round[]): Round {
  const of = (key: keyof Round) => median(rounds.map((round) => round[key]));
  return { rate: of('rate'), p99: of('p99'), cpu: of('cpu') };
}
