import { readFile, realpath, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { alive, commandLine } from './process.ts';
import { RefusedError } from './refused.ts';

/** A PostgreSQL server that runs on a data directory, as its postmaster.pid tells. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** `starting` also while it recovers from a crash. */
  readonly status: 'starting' | 'ready' | 'stopping';
}

const lockFile = (clusterDir: string) => join(clusterDir, 'postmaster.pid');

/** The server that runs on this data directory, or null: a file left by a dead server, or by one of another directory, does not count. */
export async function findPostmaster(clusterDir: string): Promise<Postmaster | null> {
  const lines = (await readFile(lockFile(clusterDir), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !alive(pid)) return null;
  const command = await commandLine(pid);
  if (!isServer(command)) return null;
  await refuseForeign(clusterDir, lines[1] ?? '', pid);
  const status = lines[7]?.trim();
  return {
    pid,
    port: Number(lines[3] ?? 0),
    status: status === 'ready' || status === 'stopping' ? status : 'starting',
  };
}

/** The main process keeps its command line; its children call themselves "postgres: checkpointer" and the like. */
function isServer(command: string): boolean {
  return /(^|\/)postgres(\.exe)? -D /.test(command);
}

/** A data directory copied or moved under a running server: neither starting nor adopting would be safe. */
async function refuseForeign(clusterDir: string, recorded: string, pid: number): Promise<void> {
  if (recorded === '') return; // just being written
  const there = await realpath(recorded).catch(() => recorded);
  if (there === (await realpath(clusterDir))) return;
  throw new RefusedError(
    `${clusterDir} was moved or copied while PostgreSQL (process ${pid}) was running on ${recorded}. Stop that one first.`,
  );
}

/** Waits until the server takes connections; null when it ended before that. Recovery after a crash may take minutes. */
export async function untilReady(clusterDir: string, milliseconds = 600_000): Promise<Postmaster | null> {
  const deadline = Date.now() + milliseconds;
  while (Date.now() < deadline) {
    const found = await findPostmaster(clusterDir);
    if (found === null || found.status === 'ready') return found;
    await sleep(10);
  }
  throw new RefusedError(
    `PostgreSQL on ${clusterDir} did not become ready in ${milliseconds / 1000} s; see postgres.log beside it.`,
  );
}

export async function untilGone(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (alive(pid)) {
    if (Date.now() > deadline) return false;
    await sleep(5);
  }
  return true;
}

/**
 * Removes the file of a dead server whose number now belongs to another program, or to its own unburied remains: PostgreSQL would take
 * it to be running (usual in containers, where numbers repeat and nobody buries). Its own lock on shared memory still keeps two servers apart.
 */
export async function removeStale(clusterDir: string): Promise<void> {
  if (!(await isStale(lockFile(clusterDir)))) return;
  const aside = `${lockFile(clusterDir)}.${process.pid}`;
  await rename(lockFile(clusterDir), aside).catch(() => {});
  // Another process may have started PostgreSQL since the look: then the file is its own and goes back.
  if (await isStale(aside)) await rm(aside, { force: true });
  else await rename(aside, lockFile(clusterDir)).catch(() => {});
}

async function isStale(file: string): Promise<boolean> {
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  if (!alive(pid)) return true;
  const command = await commandLine(pid);
  return command !== '' && !isServer(command) && !command.startsWith('postgres:');
}
