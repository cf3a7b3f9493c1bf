import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bringUp, type Running, type Site } from './bring-up.ts';
import { findPostmaster, untilGone } from './postmaster.ts';
import { databaseUrl, prepareDatabase } from './prepare-database.ts';
import { bePresent, type Presence } from './presence.ts';
import { RefusedError } from './refused.ts';
import type { Settings } from './settings.ts';

/** The embedded PostgreSQL of a data directory, in use by this process until `close`. */
export interface Cluster {
  /** `postgres://…/formwork`; stays true when PostgreSQL has to be started again. */
  readonly url: string;
  /** Whether this process started it; false when it was running. */
  readonly started: boolean;
  /** Takes the data directory for the one server on it, reachable at `address`; throws RefusedError saying who has it. */
  claim(address: string): Promise<void>;
  /** Stops PostgreSQL unless another process uses it. Close pools first. */
  close(): Promise<void>;
}

export interface ClusterOptions {
  /** PostgreSQL settings over the usual ones. */
  readonly settings?: Settings;
  /** Hears what happens to PostgreSQL later: that it ended, that it is back. */
  readonly onEvent?: (line: string) => void;
}

/**
 * Opens the embedded PostgreSQL of a data directory: makes it at first, starts it unless it runs, and starts it again should it
 * be killed. Any number of processes may open one directory at once. Throws RefusedError with the remedy.
 */
export async function openCluster(dataDir: string, options: ClusterOptions = {}): Promise<Cluster> {
  const site = await siteOf(dataDir, options.settings ?? {});
  const say = options.onEvent ?? (() => {});
  let { running, presence } = await enter(site);
  const url = databaseUrl(running.port, running.keys);
  let address: string | null = null;
  let closing = false;

  async function stayPresent(): Promise<void> {
    while (!closing) {
      await presence.lost;
      if (closing) return;
      say('PostgreSQL ended unexpectedly; starting it again');
      await comeBack();
    }
  }

  async function comeBack(): Promise<void> {
    for (let wait = 100; !closing; wait = Math.min(wait * 2, 5_000)) {
      try {
        ({ running, presence } = await enter(site));
        if (address !== null) await presence.claim(site.directory, address);
        if (databaseUrl(running.port, running.keys) === url) return say('PostgreSQL is back');
        return say(`PostgreSQL is back on another port (${running.port}); restart to use it`);
      } catch (error) {
        say(`PostgreSQL cannot be used: ${(error as Error).message}`);
        await sleep(wait);
      }
    }
  }

  const staying = stayPresent();
  return {
    url,
    started: running.started,
    async claim(at) {
      await presence.claim(site.directory, at);
      address = at;
    },
    async close() {
      closing = true;
      await presence.leave(() => stopServer(site.clusterDir));
      await staying;
    },
  };
}

async function siteOf(dataDir: string, settings: Settings): Promise<Site> {
  try {
    await mkdir(dataDir, { recursive: true });
    const directory = await realpath(dataDir);
    return {
      directory,
      settings,
      clusterDir: join(directory, 'postgres'),
      logFile: join(directory, 'postgres.log'),
    };
  } catch (error) {
    throw new RefusedError(
      `The data directory ${dataDir} cannot be made (${(error as Error).message}). Set DATA_DIR to a folder you may write to.`,
    );
  }
}

/** Codes of a database that is not set up yet (or no longer): unknown database, unknown role, wrong password. */
const unprepared = new Set(['3D000', '28000', '28P01']);

async function enter(site: Site): Promise<{ running: Running; presence: Presence }> {
  let started = false;
  for (let attempt = 1; ; attempt += 1) {
    const running = await bringUp(site);
    started ||= running.started;
    try {
      if (running.made) await prepareDatabase(running.port, running.keys);
      return { running: { ...running, started }, presence: await bePresent(databaseUrl(running.port, running.keys)) };
    } catch (error) {
      // Anything else is a server that was being stopped by its last user just now: the next round starts it.
      if (attempt === 10) throw error;
      if (unprepared.has((error as { code?: string }).code ?? '')) await prepareDatabase(running.port, running.keys);
      else await sleep(50);
    }
  }
}

async function stopServer(clusterDir: string): Promise<void> {
  const postmaster = await findPostmaster(clusterDir);
  if (postmaster === null) return;
  process.kill(postmaster.pid, 'SIGINT'); // fast: ends sessions, writes everything, leaves
  if (await untilGone(postmaster.pid, 20_000)) return;
  process.kill(postmaster.pid, 'SIGQUIT'); // at once: recovers at the next start
  await untilGone(postmaster.pid, 10_000);
}
