import { setTimeout as sleep } from 'node:timers/promises';
import { accountFor, handOver } from './account.ts';
import { findBinaries } from './binaries.ts';
import { initialise, isInitialised } from './initialise.ts';
import { type Keys, readKeys, writeKeys } from './keys.ts';
import { launchAs } from './launch.ts';
import { removeStale, untilReady } from './postmaster.ts';
import { RefusedError } from './refused.ts';
import type { Settings } from './settings.ts';
import { freePort, startServer } from './start.ts';

/** Where a cluster lives. */
export interface Site {
  /** Real path of the data directory. */
  readonly directory: string;
  /** PostgreSQL's own folder in it. */
  readonly clusterDir: string;
  readonly logFile: string;
  readonly settings: Settings;
}

export interface Running {
  readonly port: number;
  readonly keys: Keys;
  /** Whether this call started it. */
  readonly started: boolean;
  /** Whether this call made the cluster: the database is still to be set up. */
  readonly made: boolean;
}

/** How long others (processes of a killed server, a start or stop elsewhere) may keep the directory before it is an error. */
const patience = 60_000;

/** Sees to it that PostgreSQL runs on the site: uses the server that does, else starts one, on a cluster made now if there is none. */
export async function bringUp(site: Site): Promise<Running> {
  const account = await accountFor(site.clusterDir);
  const binaries = await findBinaries();
  const made = !(await isInitialised(site.clusterDir));
  if (made) await initialise(site.clusterDir, binaries.initdb, account);
  await handOver(site.clusterDir, account);

  const begin = Date.now();
  let reason = '';
  let portTaken = false;
  while (Date.now() - begin < patience) {
    const found = await untilReady(site.clusterDir);
    const keys = await readKeys(site.clusterDir);
    if (found !== null) return { port: found.port, keys, started: false, made };

    const launch = await launchAs(account, binaries.postgres, site.clusterDir);
    const port = await freePort(portTaken ? undefined : keys.port);
    const start = await startServer(launch, { ...site, postgres: binaries.postgres, port });
    if (start.outcome === 'ready') {
      if (port !== keys.port) await writeKeys(site.clusterDir, { ...keys, port }, account);
      return { port, keys, started: true, made };
    }
    reason = start.reason;
    if (start.outcome === 'failed') break;
    portTaken = start.outcome === 'port';
    if (start.outcome === 'busy') await removeStale(site.clusterDir);
    await sleep(50);
  }
  throw new RefusedError(`PostgreSQL did not start on ${site.clusterDir}: ${reason} (see ${site.logFile}).`);
}
