import { alternate } from '../harness/alternate.ts';
import type { Shot } from '../harness/load.ts';
import type { Row } from '../harness/row.ts';
import { rate } from '../harness/words.ts';
import { creates, newOpportunity } from './shots.ts';

const goal = 8;
const size = 1_000;

/** A thousand creates in one request against the same one by one, both on one connection. */
export const batch: Row = {
  name: 'batch',
  async run(stand) {
    const { options } = stand;
    const ready = await stand.small();
    const side = { program: await stand.ours(ready), token: ready.token, connections: 1 };
    const many = (): Shot => {
      const operations = Array.from({ length: size }, () => ({
        op: 'create',
        entity: 'opportunity',
        data: newOpportunity(options),
      }));
      return { method: 'POST', path: '/api/batch', body: JSON.stringify({ atomic: true, operations }) };
    };
    const { left, right, ratio } = await alternate(
      { ...side, shots: () => Array.from({ length: 8 }, many) },
      { ...side, shots: (count) => creates(options, count) },
      options,
    );
    return [
      {
        work: `batch of ${size} creates in one request`,
        goal: `≥ ${goal} × one by one`,
        result: `${rate(left.rate * size)} records`,
        against: `${rate(right.rate)} records`,
        value: ratio * size,
        met: ratio * size >= goal,
      },
    ];
  },
};
