import { open, readFile, rename, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Launch } from './launch.ts';
import { findPostmaster, type Postmaster } from './postmaster.ts';
import { ownSettings, type Settings, settingArguments } from './settings.ts';

/** What came of a start: it runs; someone else has the directory; the port was taken; or PostgreSQL says why it will not. */
export type Start =
  | { readonly outcome: 'ready'; readonly postmaster: Postmaster }
  | { readonly outcome: 'busy' | 'port' | 'failed'; readonly reason: string };

export interface StartOptions {
  readonly clusterDir: string;
  readonly postgres: string;
  readonly logFile: string;
  readonly port: number;
  readonly settings: Settings;
}

const keptLog = 1_000_000;

/**
 * Starts PostgreSQL in a session of its own: it outlives a kill of this process, and a Ctrl-C in the terminal reaches only this
 * process, which then stops it in order.
 */
export async function startServer(launch: Launch, options: StartOptions): Promise<Start> {
  const { clusterDir, postgres, logFile, port } = options;
  const settings = settingArguments({ ...ownSettings, ...options.settings });
  const log = await openLog(logFile);
  const begin = (await log.stat()).size;
  const child = launch(postgres, ['-D', clusterDir, '-p', String(port), ...settings], {
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  let ended = false;
  child.once('exit', () => {
    ended = true;
  });
  child.once('error', () => {
    ended = true;
  });
  child.unref();
  await log.close();

  while (!ended) {
    const postmaster = await findPostmaster(clusterDir);
    if (postmaster?.pid === child.pid && postmaster?.status === 'ready') return { outcome: 'ready', postmaster };
    await sleep(5);
  }
  return whyNot((await readFile(logFile)).subarray(begin).toString());
}

/** The log of the last starts; past one megabyte it steps aside as `.old`. */
async function openLog(file: string) {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > keptLog) await rename(file, `${file}.old`);
  return open(file, 'a', 0o600);
}

function whyNot(log: string): Start {
  const reason = log.match(/(?:FATAL|PANIC): {2}(.*)/)?.[1] ?? log.trim();
  if (/lock file|shared memory block|being started up by another/.test(log)) return { outcome: 'busy', reason };
  if (/could not bind|could not create any TCP/.test(log)) return { outcome: 'port', reason };
  return { outcome: 'failed', reason };
}

/** A port of 127.0.0.1 that nobody listens on: the preferred one if it is free. */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred === undefined) return listenOnce(0);
  return listenOnce(preferred).catch(() => listenOnce(0));
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}
