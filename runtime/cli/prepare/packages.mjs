import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root, runQuietly } from './command.mjs';

const modules = join(root, 'node_modules');
export const ownNode = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * Whether node_modules holds what package-lock.json asks for, by the list that npm writes there when an install is complete.
 * @param {'production' | 'all'} needed
 */
export function packagesAreInstalled(needed) {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(join(modules, '.package-lock.json'));
  return Object.entries(wanted).every(([path, entry]) => {
    const spared = path === '' || entry.optional || entry.devOptional || (entry.dev && needed === 'production');
    return spared || present[path]?.version === entry.version;
  });
}

function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

export async function installPackages() {
  const flags = ['--include=dev', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  await npm('Installing packages', 'ci', ...flags).catch((error) => {
    // A registry that lacks another platform's package makes `npm ci` doubt the lock file; an install keeps to it just the same.
    if (!/EUSAGE/.test(error.message)) throw error;
    return npm('Installing packages without those of other platforms', 'install', '--no-save', ...flags);
  });
}

function npm(title, ...args) {
  const fromNpm = process.env.npm_execpath ?? '';
  // The npm that runs us, on the Node it runs on: the one in node_modules is about to be replaced.
  const [program, ...first] = /^npm(-cli)?\.c?js$/.test(basename(fromNpm))
    ? [process.env.npm_node_execpath ?? process.execPath, fromNpm]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
  return runQuietly(title, program, [...first, ...args], nestedEnvironment(process.env));
}

const kept =
  /registry|auth|cafile|^ca$|^cert$|^key$|proxy|strict_ssl|^cache$|offline|^fetch_|userconfig|globalconfig|nodedir|maxsockets/i;

/**
 * npm hands its own settings to the scripts it runs (`--silent`, `omit`, a workspace, the scripts it allows), and a nested npm would
 * take them for the user's. Only how to reach the registry is passed on.
 */
export function nestedEnvironment(env) {
  const entries = Object.entries(env).filter(([name]) => {
    if (!/^npm_/i.test(name)) return true;
    return /^npm_config_/i.test(name) && kept.test(name.slice('npm_config_'.length));
  });
  return Object.fromEntries(entries);
}

/** The server runs TypeScript unbuilt, which takes the Node that comes as a package; an install without scripts leaves it out. */
export function requireNode() {
  if (existsSync(ownNode)) return;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return;
  throw new Error(
    `Node 24 was not installed with the packages (are npm's install scripts switched off?) and this machine's Node is ${process.versions.node}.\n` +
      'Run "npm rebuild node", or install Node 24.',
  );
}
