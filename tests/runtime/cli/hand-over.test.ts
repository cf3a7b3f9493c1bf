import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { alive } from '#engine/db/embedded/process.ts';

const { href } = pathToFileURL(`${import.meta.dirname}/../../../runtime/cli/hand-over.mjs`);

/** A process that hands over to a program of these lines; answers once that one says its number. */
async function handedOver(program: string): Promise<{ outer: ChildProcess; inner: number }> {
  const script = `import { handOver } from '${href}';
    process.exitCode = await handOver(process.execPath, ['-e', ${JSON.stringify(program)}]);`;
  const outer = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(outer.stdout!, 'data');
  return { outer, inner: Number(String(said)) };
}

const sayNumber = 'process.stdout.write(String(process.pid));';
const stay = 'setInterval(() => {}, 1000);';

test.each(['SIGTERM', 'SIGINT'] as const)('%s reaches the program, which ends in its own time', async (signal) => {
  const { outer, inner } = await handedOver(
    `process.on('${signal}', () => setTimeout(() => process.exit(7), 200)); ${sayNumber} ${stay}`,
  );
  outer.kill(signal);
  expect(await once(outer, 'exit')).toEqual([7, null]);
  expect(alive(inner)).toBe(false);
});

test.each([
  ['its exit code', 'process.exitCode = 2;', 2],
  ['3 where it was killed', "process.kill(process.pid, 'SIGKILL');", 3],
])('ends with %s', async (_, end, code) => {
  const { outer } = await handedOver(`${sayNumber} ${end}`);
  expect(await once(outer, 'exit')).toEqual([code, null]);
});

test('a program that is not there is 3', async () => {
  const script = `import { handOver } from '${href}'; process.exitCode = await handOver('/nowhere/node', []);`;
  const outer = spawn(process.execPath, ['--input-type=module', '-e', script]);
  expect(await once(outer, 'exit')).toEqual([3, null]);
});
