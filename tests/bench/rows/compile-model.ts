import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { median } from '../harness/median.ts';
import type { Figure, Row } from '../harness/row.ts';
import { megabytes, millis } from '../harness/words.ts';
import type { Compiled } from './compile-model-process.ts';

const run = promisify(execFile);

/** A large model compiled in a process of its own: time until a request could be served, and memory. */
export const compileModel: Row = {
  name: 'compile-model',
  async run() {
    const first = await compiled(500);
    const fourfold = await compiled(2_000);
    const growth = (fourfold.compile + fourfold.warm) / (first.compile + first.warm);
    return [
      figure('compile a model of 500 × 50 fields', '< 1 s', first, first.compile + first.warm, 1_000),
      {
        work: 'the most memory of that process, package and check included',
        goal: '< 300 MB',
        result: megabytes(first.memory),
        against: '',
        value: first.memory,
        met: first.memory < 300,
      },
      figure('compile a model of 2,000 × 50 fields', '≤ 5 × (linear)', fourfold, growth, 5),
    ];
  },
};

function figure(work: string, goal: string, { check, compile, warm }: Compiled, value: number, most: number): Figure {
  const result = `${millis(compile)} model + ${millis(warm)} statements and validators`;
  return { work, goal, result, against: `checking it: ${millis(check)}`, value, met: value < most };
}

async function compiled(entities: number): Promise<Compiled> {
  const results: Compiled[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    const script = join(import.meta.dirname, 'compile-model-process.ts');
    const { stdout } = await run(process.execPath, [script, String(entities), '50']);
    results.push(JSON.parse(stdout) as Compiled);
  }
  const of = (key: keyof Compiled) => median(results.map((result) => result[key]));
  return { check: of('check'), compile: of('compile'), warm: of('warm'), memory: of('memory') };
}
