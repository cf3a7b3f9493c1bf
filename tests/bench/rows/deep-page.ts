import { listRecords } from '#engine/records/store.ts';
import { alternate } from '../harness/alternate.ts';
import type { Shot } from '../harness/load.ts';
import type { Row } from '../harness/row.ts';
import { rate } from '../harness/words.ts';
import type { Ready } from '../harness/workspace.ts';

const goal = 0.9;
const depth = 1_000;
const page = 50;

/** Page 1,000 of a sorted list against its first page: a cursor finds its place by an index, however deep. */
export const deepPage: Row = {
  name: 'deep-page',
  async run(stand) {
    const ready = await stand.small();
    const side = { program: await stand.ours(ready), token: ready.token };
    const pages = Math.min(depth, Math.floor(stand.options.opportunities / page));
    const cursor = await cursorOf(ready, (pages - 1) * page);
    const path = `/api/records/opportunity?sort=close_date&limit=${page}`;
    const { left, right, ratio } = await alternate(
      { ...side, shots: (count) => repeated(`${path}&cursor=${encodeURIComponent(cursor)}`, count) },
      { ...side, shots: (count) => repeated(path, count) },
      stand.options,
    );
    return [
      {
        work: `list: page ${pages} against page 1`,
        goal: 'as fast',
        result: rate(left.rate),
        against: rate(right.rate),
        value: ratio,
        met: ratio >= goal,
      },
    ];
  },
};

const repeated = (path: string, count: number): Shot[] =>
  Array.from({ length: count }, () => ({ method: 'GET', path }));

/** The cursor behind so many records, walked to in large pages: a cursor does not depend on the size of the page. */
async function cursorOf(ready: Ready, skip: number): Promise<string> {
  let cursor: string | undefined;
  for (let left = skip; left > 0; left -= 500) {
    const request = { sort: ['close_date'], fields: ['id'], limit: Math.min(500, left), ...(cursor ? { cursor } : {}) };
    const list = await listRecords(ready.scene(), 'opportunity', request);
    if (!list.ok || list.value.next === null) throw new Error('The list ended before the page that was wanted.');
    cursor = list.value.next;
  }
  return cursor ?? '';
}
