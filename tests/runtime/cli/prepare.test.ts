import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const cli = fileURLToPath(new URL('../../../runtime/cli', import.meta.url));
let root: string;

const lock = (version: string) => ({
  packages: {
    '': {},
    'node_modules/express': { version },
    'node_modules/vite': { version: '8.0.0', dev: true },
    'node_modules/other-platform': { version: '1.0.0', optional: true },
  },
});

/** Stands for npm: notes how it was called, and "installs" what package-lock.json asks for. */
const fakeNpm = `
  const fs = require('node:fs');
  const args = process.argv.slice(2);
  const env = Object.keys(process.env).filter((name) => name.startsWith('npm_'));
  fs.appendFileSync('log', JSON.stringify({ npm: args, env }) + '\\n');
  if (fs.existsSync('no-ci') && args[0] === 'ci') { console.error('npm error code EUSAGE'); process.exit(1); }
  const wanted = JSON.parse(fs.readFileSync('package-lock.json'));
  delete wanted.packages['node_modules/other-platform'];
  if (fs.existsSync('production')) delete wanted.packages['node_modules/vite'];
  fs.mkdirSync('node_modules/node/bin', { recursive: true });
  fs.mkdirSync('node_modules/vite/bin', { recursive: true });
  fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify(wanted));
  fs.rmSync('node_modules/node/bin/node', { force: true });
  fs.symlinkSync(process.execPath, 'node_modules/node/bin/node');
  fs.copyFileSync('vite.cjs', 'node_modules/vite/bin/vite.js');
  fs.writeFileSync('node_modules/package.json', '{"type":"commonjs"}');`;

/** Stands for Vite: the built app is a copy of its page. */
const fakeVite = `
  const fs = require('node:fs');
  const out = process.argv[process.argv.indexOf('--outDir') + 1];
  fs.appendFileSync('log', JSON.stringify({ vite: true }) + '\\n');
  fs.mkdirSync(out);
  const page = fs.readFileSync('runtime/app/index.html', 'utf8');
  if (page === 'broken') { console.error('no such import'); process.exit(1); }
  fs.writeFileSync(out + '/index.html', page);`;

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

function prepare(script: 'start' | 'test', env: Record<string, string> = {}, ...node: string[]) {
  const begin = existsSync(join(root, 'log')) ? readFileSync(join(root, 'log'), 'utf8').length : 0;
  const result = spawnSync(process.execPath, [...node, join(root, 'runtime/cli/prepare.mjs'), script], {
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      npm_execpath: join(root, 'npm-cli.cjs'),
      npm_node_execpath: process.execPath,
      ...env,
    },
  });
  appendFileSync(join(root, 'log'), '');
  const lines = readFileSync(join(root, 'log'), 'utf8').slice(begin).split('\n').filter(Boolean);
  return {
    ...result,
    did: lines.map((line) => JSON.parse(line) as { npm?: string[]; env?: string[]; vite?: boolean }),
  };
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clone-'));
  cpSync(join(cli, 'prepare.mjs'), join(root, 'runtime/cli/prepare.mjs'), { recursive: true });
  cpSync(join(cli, 'prepare'), join(root, 'runtime/cli/prepare'), { recursive: true });
  write('package.json', '{"type":"module"}');
  write('package-lock.json', JSON.stringify(lock('1.0.0')));
  write('runtime/app/index.html', 'one');
  write('metadata/core/user.json', '{}');
  write('npm-cli.cjs', fakeNpm);
  write('vite.cjs', fakeVite);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test('refuses a Node that is too old, in one line', () => {
  const pretend =
    'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"18.20.0"}})';
  const { status, stderr, did } = prepare('start', {}, '--import', pretend);
  expect(status).toBe(3);
  expect(stderr.trim()).toBe('Formwork needs Node 20 or newer to begin with; this is 18.20.0. See https://nodejs.org.');
  expect(did).toEqual([]);
});

test('a failed build says why, exits 3 and leaves the app that was there', () => {
  prepare('start');
  write('runtime/app/index.html', 'broken');
  const { status, stderr } = prepare('start');
  expect(status).toBe(3);
  expect(stderr).toContain('no such import');
  expect(readFileSync(join(root, 'runtime/app/dist/index.html'), 'utf8')).toBe('one');
  expect(readdirSync(join(root, 'node_modules')).filter((name) => name.startsWith('.app-'))).toEqual([]);
});

test('installs and builds once, and says so', () => {
  const first = prepare('start', { NODE_ENV: 'production' });
  expect(first.status).toBe(0);
  expect(first.stdout).toMatch(/^Installing packages … \d+ s\nBuilding the app … \d+ s\n$/);
  expect(first.did.map((call) => call.npm?.[0] ?? 'vite')).toEqual(['ci', 'vite']);
  expect(first.did[0]!.npm).toContain('--include=dev');
  const second = prepare('start');
  expect(second.did).toEqual([]);
  expect(second.stdout).toBe('');
});

test('installs again when the lock file changed, builds again when a source did', () => {
  prepare('start');
  write('metadata/core/user.json', '{ "name": "user" }');
  expect(prepare('start').did).toEqual([{ vite: true }]);
  write('package-lock.json', JSON.stringify(lock('1.0.1')));
  expect(prepare('start').did.map((call) => call.npm?.[0] ?? 'vite')).toEqual(['ci', 'vite']);
});

test('passes only the way to the registry on to the nested npm', () => {
  const { did } = prepare('start', {
    npm_config_omit: 'dev',
    npm_config_allow_scripts: '',
    npm_config_registry: 'https://registry.example',
    npm_lifecycle_event: 'start',
  });
  expect(did[0]!.env).toEqual(['npm_config_registry']);
});

test('installs all the same where the registry lacks a package of another platform', () => {
  write('no-ci', '');
  const { status, did } = prepare('start');
  expect(status).toBe(0);
  expect(did.map((call) => call.npm?.slice(0, 2) ?? 'vite')).toEqual([
    ['ci', '--include=dev'],
    ['install', '--no-save'],
    'vite',
  ]);
});

test('a built app starts without development tools; tests ask for them', () => {
  prepare('start');
  write('production', '');
  rmSync(join(root, 'node_modules'), { recursive: true });
  spawnSync(process.execPath, [join(root, 'npm-cli.cjs')], { cwd: root });
  expect(prepare('start').did).toEqual([]);
  rmSync(join(root, 'production'));
  expect(prepare('test').did.map((call) => call.npm?.[0])).toEqual(['ci']);
});
