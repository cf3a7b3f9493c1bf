import { listRecords } from '#engine/records/store.ts';
import type { Row } from '../harness/row.ts';

/** What a page costs in statements: visits look at three accounts, a deal and a user, beside their authors. */
export const statements: Row = {
  name: 'statements',
  async run(stand) {
    const { workspace, scene } = await stand.small();
    const before = workspace.database.statements.count;
    const list = await listRecords(scene(), 'visit', { limit: 100 });
    const count = workspace.database.statements.count - before;
    const items = list.ok ? list.value.items.length : 0;
    return [
      {
        work: 'statements for a page of 100 rows with 5 lookups',
        goal: '1',
        result: `${items} rows`,
        against: '',
        value: count,
        met: count === 1 && items === 100,
      },
    ];
  },
};
