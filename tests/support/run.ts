import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findChromium, hasChineseFont } from './chromium.ts';

/**
 * `npm test`: types, lint, then every test; the first kind that fails ends it. With arguments (`npm test -- tests/engine`) only the
 * tests they name run.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const begin = Date.now();
const named = process.argv.slice(2);

function run(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { cwd: root, stdio: 'inherit' }).status === 0;
}

/** Tests in a browser are never left out in silence: where Chromium cannot be had, they fail and say so. */
function seeToChromium(): void {
  if (findChromium() !== null && hasChineseFont()) return;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const install = (...args: string[]) => {
    const [program = '', ...rest] = [...asRoot, 'apt-get', ...args];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  };
  console.log('Installing Chromium and Chinese fonts for the tests in a browser …');
  const packages = ['chromium', 'fonts-noto-cjk'];
  if (install('update') && install('install', '-y', '--no-install-recommends', ...packages) && findChromium() !== null)
    return;
  console.error(
    'Chromium or Chinese fonts are missing and could not be installed; the tests that need them will fail. ' +
      'Install the packages chromium and fonts-noto-cjk, or set CHROMIUM to the path of a Chromium or Chrome.',
  );
}

const kinds: [name: string, run: () => boolean][] = [
  ['Types', () => run(process.execPath, 'node_modules/typescript/bin/tsc', '--noEmit')],
  ['Lint', () => run(process.execPath, 'node_modules/@biomejs/biome/bin/biome', 'check', '.')],
  ['Tests', () => run(process.execPath, 'node_modules/vitest/vitest.mjs', 'run', ...named)],
];

seeToChromium();
const failed = kinds.slice(named.length > 0 ? 2 : 0).find(([name, passes]) => {
  console.log(`\n${name}`);
  return !passes();
});
const seconds = Math.round((Date.now() - begin) / 1000);
console.log(failed === undefined ? `\nPassed in ${seconds} s` : `\n${failed[0]} failed after ${seconds} s`);
process.exit(failed === undefined ? 0 : 1);
