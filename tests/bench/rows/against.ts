import { alternate, type Comparison } from '../harness/alternate.ts';
import type { Shot } from '../harness/load.ts';
import type { Figure, Row } from '../harness/row.ts';
import type { Stand } from '../harness/stand.ts';
import { micros, rate } from '../harness/words.ts';

interface AgainstYardstick {
  readonly name: string;
  readonly work: string;
  readonly goal: number;
  ours(stand: Stand, count: number): readonly Shot[];
  /** What the yardstick is asked where it is asked otherwise. */
  theirs?(stand: Stand, count: number): readonly Shot[];
}

/** A row that loads our server and the yardstick in turns. */
export function againstYardstick({ name, work, goal, ours, theirs = ours }: AgainstYardstick): Row {
  return {
    name,
    async run(stand) {
      const { token } = await stand.small();
      const compared = await alternate(
        {
          program: await stand.ours(await stand.small()),
          token,
          shots: (count) => ours(stand, count),
        },
        { program: await stand.yardstick(), token, shots: (count) => theirs(stand, count) },
        stand.options,
      );
      return [figure(work, goal, compared)];
    },
  };
}

function figure(work: string, goal: number, { left, right, ratio, cpuRatio }: Comparison): Figure {
  return {
    work,
    goal: `≥ ${goal.toFixed(2)} Y`,
    result: `${rate(left.rate)}, ${micros(left.cpu)} CPU, p99 ${left.p99} ms`,
    against: `${rate(right.rate)}, ${micros(right.cpu)} CPU, p99 ${right.p99} ms (by CPU ${cpuRatio.toFixed(2)})`,
    value: ratio,
    met: ratio >= goal,
  };
}
