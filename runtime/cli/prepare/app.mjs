import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runQuietly } from './command.mjs';
import { ownNode } from './packages.mjs';

const app = join(root, 'runtime', 'app');
const dist = join(app, 'dist');
const stamp = join(dist, '.sources');

/** What the browser app is made of: its own folder and the rooms it may import. */
const sources = ['runtime/app', 'metadata', 'engine/fields', 'engine/logic', 'engine/forms', 'package-lock.json'];

/** Whether `runtime/app/dist` was built from the sources as they are now. */
export function appIsBuilt() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOf(sources);
}

/** Builds apart from the app that may be in use, and swaps the two when it is whole. */
export async function buildApp() {
  const hash = hashOf(sources);
  const fresh = join(root, 'node_modules', `.app-${process.pid}`);
  const node = existsSync(ownNode) ? ownNode : process.execPath;
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const config = join(app, 'vite.config.ts');
  try {
    const args = [vite, 'build', '--config', config, '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn'];
    await runQuietly('Building the app', node, args, { ...process.env, NODE_ENV: 'production' });
    writeFileSync(join(fresh, '.sources'), hash);
    rmSync(dist, { recursive: true, force: true });
    renameSync(fresh, dist);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesOf))
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

function filesOf(path) {
  if (!existsSync(join(root, path))) return [];
  if (path.endsWith('.json')) return [path];
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => !/^(dist|node_modules|\.)/.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesOf(`${path}/${entry.name}`) : [`${path}/${entry.name}`]));
}
