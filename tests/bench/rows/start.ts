import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openCluster } from '#engine/db/embedded/cluster.ts';
import { openWorkspace } from '#engine/workspace.ts';
import { widePackage } from '../data/wide-entities.ts';
import { median } from '../harness/median.ts';
import { startProgram } from '../harness/program.ts';
import type { Figure, Row } from '../harness/row.ts';
import { megabytes, millis } from '../harness/words.ts';
import { install } from '../harness/workspace.ts';

const script = join(import.meta.dirname, '..', '..', '..', 'runtime', 'cli', 'main.ts');

/** Starts with data there, PostgreSQL included, and what the idle process holds: the sales template, then more and more entities. */
export const start: Row = {
  name: 'start',
  async run(stand) {
    const folder = stand.folder('start');
    const first = await started(folder, 1);
    const sales = await started(folder, 3);
    await widen(folder, 180);
    const middle = await started(folder, 1);
    await widen(folder, 480);
    const large = await started(folder, 3);
    return [
      inform('first start, sales template with sample records', first.after),
      time('start to ready, sales template (20 entities)', sales.after, 2_000),
      time('start to ready, 500 entities', large.after, 4_000),
      memory('memory of the idle process, sales template', sales.memory, 150),
      memory('memory of the idle process, 200 entities × 20 fields', middle.memory, 170),
    ];
  },
};

interface Started {
  /** Milliseconds until it was ready. */
  readonly after: number;
  /** Megabytes, some time later. */
  readonly memory: number;
}

async function started(folder: string, turns: number): Promise<Started> {
  const results: Started[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const program = await startProgram({ name: 'start', script, args: ['start'], env: { DATA_DIR: folder } });
    try {
      await sleep(turn === 0 ? 5_000 : 0);
      results.push({ after: program.readyAfter, memory: program.memory() });
    } finally {
      await program.stop();
    }
  }
  return { after: median(results.map(({ after }) => after)), memory: results[0]!.memory };
}

async function widen(folder: string, entities: number): Promise<void> {
  const cluster = await openCluster(folder);
  const workspace = await openWorkspace(cluster.url, 'main', { connections: 2, follow: false });
  await install(workspace, [widePackage(entities, 20)]).finally(() => workspace.close());
  await cluster.close();
}

function time(work: string, value: number, most: number): Figure {
  return { work, goal: `< ${most / 1000} s`, result: millis(value), against: '', value, met: value < most };
}

function inform(work: string, value: number): Figure {
  return { work, goal: '', result: millis(value), against: '', value, met: null };
}

function memory(work: string, value: number, most: number): Figure {
  return { work, goal: `< ${most} MB`, result: megabytes(value), against: '', value, met: value < most };
}
