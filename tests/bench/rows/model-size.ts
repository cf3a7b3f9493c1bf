import { alternate } from '../harness/alternate.ts';
import type { Figure, Row } from '../harness/row.ts';
import type { Stand } from '../harness/stand.ts';
import { micros, rate } from '../harness/words.ts';
import { creates, reads } from './shots.ts';

const goal = 0.97;

/** Reads and creates with 490 more entities in the workspace: no cost of a request may grow with the model. */
export const modelSize: Row = {
  name: 'model-size',
  run: async (stand) => [await compared(stand, 'read', reads), await compared(stand, 'create', creates)],
};

async function compared(stand: Stand, work: string, shots: typeof reads): Promise<Figure> {
  const [small, large] = [await stand.small(), await stand.large()];
  const { left, right, ratio, cpuRatio } = await alternate(
    { program: await stand.ours(large), token: large.token, shots: (count) => shots(stand.options, count) },
    { program: await stand.ours(small), token: small.token, shots: (count) => shots(stand.options, count) },
    stand.options,
  );
  return {
    work: `${work} with ${large.entities} entities in the workspace`,
    goal: `≥ ${goal} of itself`,
    result: `${rate(left.rate)}, ${micros(left.cpu)} CPU`,
    against: `${rate(right.rate)}, ${micros(right.cpu)} CPU with ${small.entities} (by CPU ${cpuRatio.toFixed(2)})`,
    value: ratio,
    met: ratio >= goal,
  };
}
