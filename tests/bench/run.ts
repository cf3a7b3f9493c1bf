import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { readOptions } from './harness/options.ts';
import type { Figure } from './harness/row.ts';
import { openStand } from './harness/stand.ts';
import { table } from './harness/table.ts';
import { rows } from './rows.ts';

/** `npm run bench`: measures every row (see harness/options.ts for what the environment may say), prints a table, writes results/*.json. */
const options = readOptions(process.env);
const unknown = options.only.find((name) => !rows.some((row) => row.name === name));
if (unknown !== undefined) {
  console.error(`BENCH_ONLY names “${unknown}”; there is: ${rows.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const stand = await openStand(options);
let stopped = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    stopped = true;
    stand.close().finally(() => process.exit(1));
  });

const began = new Date();
const figures: Figure[] = [];
try {
  for (const row of rows.filter(({ name }) => options.only.length === 0 || options.only.includes(name))) {
    if (stopped) break;
    process.stderr.write(`${row.name} …\n`);
    figures.push(...(await row.run(stand)));
  }
} finally {
  await stand.close();
}
const seconds = Math.round((Date.now() - began.getTime()) / 1000);
console.log(`\n${table(figures)}\n\n${options.rounds} rounds of ${options.seconds} s, ${seconds} s in all`);
await keep();

async function keep(): Promise<void> {
  const folder = join(import.meta.dirname, 'results');
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version };
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${began.toISOString().slice(0, 19).replaceAll(':', '-')}.json`);
  await writeFile(file, `${JSON.stringify({ at: began, seconds, machine, options, figures }, null, 2)}\n`);
  console.log(`Kept in ${file}`);
}
