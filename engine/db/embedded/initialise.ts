import { chown, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Account } from './account.ts';
import { makeKeys, writeKeys } from './keys.ts';
import { launchAs } from './launch.ts';
import { alive } from './process.ts';
import { RefusedError } from './refused.ts';

const version = '18';
const partial = 'postgres.partial-';

/** Says whether a cluster is there, and refuses a folder that is something else. */
export async function isInitialised(clusterDir: string): Promise<boolean> {
  const names = await readdir(clusterDir).catch(() => []);
  if (names.length === 0) return false;
  const found = await readFile(join(clusterDir, 'PG_VERSION'), 'utf8').catch(() => null);
  if (found === null) {
    throw new RefusedError(
      `${clusterDir} is not a PostgreSQL data directory. Move it away, or set DATA_DIR to another folder.`,
    );
  }
  if (found.trim() !== version) {
    throw new RefusedError(
      `${clusterDir} was written by PostgreSQL ${found.trim()}; this is ${version}. Start the release that wrote it, back up there and restore here.`,
    );
  }
  return true;
}

/**
 * Makes a new cluster. It grows in a folder of its own and takes its place by one rename when it is whole: a kill in the middle
 * leaves only that folder, which the next call removes; of two at the same moment the first one stays.
 */
export async function initialise(clusterDir: string, initdb: string, account: Account | null): Promise<void> {
  const parent = dirname(clusterDir);
  await removeLeftovers(parent);
  const draft = join(parent, `${partial}${process.pid}-${Date.now()}`);
  try {
    await mkdir(draft, { mode: 0o700 });
    if (account !== null) await chown(draft, account.uid, account.gid);
    await runInitdb(initdb, draft, account);
    await rename(draft, clusterDir).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
    await flushFolder(parent);
  } finally {
    await rm(draft, { recursive: true, force: true });
    await rm(`${draft}.password`, { force: true });
  }
}

async function runInitdb(initdb: string, folder: string, account: Account | null): Promise<void> {
  const keys = makeKeys();
  const passwordFile = `${folder}.password`;
  await writeFile(passwordFile, keys.superuser, { mode: 0o600 });
  if (account !== null) await chown(passwordFile, account.uid, account.gid);
  const launch = await launchAs(account, initdb, folder);
  const flags = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--no-instructions'];
  // The built-in locale compares bytes and knows every letter of Unicode; the C library's is left to what does not go through it.
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--lc-messages=C'];
  let said = '';
  for (const library of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    const child = launch(initdb, [`--pgdata=${folder}`, ...flags, ...locale, `--locale=${library}`], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const code = new Promise<number | null>((resolve, reject) => child.once('exit', resolve).once('error', reject));
    said = child.stderr === null ? '' : await text(child.stderr);
    if ((await code) === 0) {
      await writeKeys(folder, keys, account);
      return;
    }
    if (!said.includes('invalid locale')) break;
  }
  throw new RefusedError(`PostgreSQL could not be set up in ${dirname(folder)}: ${said.trim()}`);
}

async function removeLeftovers(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const maker = name.startsWith(partial) ? Number.parseInt(name.slice(partial.length), 10) : Number.NaN;
    if (Number.isNaN(maker) || alive(maker)) continue;
    // Something may still be writing there; then the next making removes it.
    await rm(join(parent, name), { recursive: true, force: true }).catch(() => {});
  }
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
