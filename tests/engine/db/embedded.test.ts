import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { accountFor } from '#engine/db/embedded/account.ts';
import { findBinaries } from '#engine/db/embedded/binaries.ts';
import { type Cluster, openCluster } from '#engine/db/embedded/cluster.ts';
import { initialise } from '#engine/db/embedded/initialise.ts';
import { launchAs } from '#engine/db/embedded/launch.ts';
import { findPostmaster } from '#engine/db/embedded/postmaster.ts';
import { alive } from '#engine/db/embedded/process.ts';
import { RefusedError } from '#engine/db/embedded/refused.ts';
import { freePort, startServer } from '#engine/db/embedded/start.ts';

const program = fileURLToPath(import.meta.resolve('#tests/support/open-cluster.ts'));

let seed: string;
let folder: string;
let clusterDir: string;
const opened: Cluster[] = [];
const processes: ChildProcess[] = [];

beforeAll(async () => {
  seed = await mkdtemp(join(tmpdir(), 'seed-'));
  await (await openCluster(seed)).close();
});

afterAll(() => rm(seed, { recursive: true, force: true }));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'data-'));
  clusterDir = join(folder, 'postgres');
});

afterEach(async () => {
  for (const child of processes.splice(0)) child.kill('SIGKILL');
  await Promise.all(opened.splice(0).map((cluster) => cluster.close()));
  const left = await findPostmaster(clusterDir).catch(() => null);
  if (left !== null) process.kill(left.pid, 'SIGKILL');
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Puts a stopped cluster into the folder, for tests that are not about the making of one. */
function startFromSeed(): void {
  execFileSync('cp', ['-a', join(seed, 'postgres'), clusterDir]);
}

async function open(): Promise<Cluster> {
  const cluster = await openCluster(folder);
  opened.push(cluster);
  return cluster;
}

/** Opens the cluster in a process of its own; resolves when it is open. */
async function openElsewhere(...args: string[]) {
  const child = spawn(process.execPath, [program, folder, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  processes.push(child);
  const [line] = await once(createInterface(child.stdout), 'line');
  return { child, ...(JSON.parse(line) as { url: string; started: boolean }) };
}

async function query(url: string, sql: string): Promise<unknown[][]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}

describe('refuses', () => {
  test('a second server on one data directory, naming the first and the remedy', async () => {
    startFromSeed();
    const first = await openElsewhere('http://localhost:3000');
    const second = await open();
    const refused = await second.claim('http://localhost:3001').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RefusedError);
    expect((refused as Error).message).toContain(folder);
    expect((refused as Error).message).toContain(`process ${first.child.pid} at http://localhost:3000`);
    expect((refused as Error).message).toMatch(/Stop it, or .* DATA_DIR and PORT/);

    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    await second.claim('http://localhost:3001');
  });

  test('a folder that holds something else, and leaves it alone', async () => {
    await mkdir(clusterDir);
    await writeFile(join(clusterDir, 'letter.txt'), 'mine');
    await expect(openCluster(folder)).rejects.toThrow(/is not a PostgreSQL data directory\. Move it away/);
    expect(await readdir(clusterDir)).toEqual(['letter.txt']);
  });

  test('a cluster of another version', async () => {
    await mkdir(clusterDir);
    await writeFile(join(clusterDir, 'PG_VERSION'), '17\n');
    await expect(openCluster(folder)).rejects.toThrow(/written by PostgreSQL 17; this is 18/);
  });

  test('a copy of a running cluster', async () => {
    startFromSeed();
    await open();
    const copy = join(folder, 'copy');
    await cp(clusterDir, join(copy, 'postgres'), { recursive: true });
    await expect(openCluster(copy)).rejects.toThrow(/moved or copied while PostgreSQL .* was running/);
  });

  test('a data directory that cannot be made', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(openCluster(join(folder, 'file', 'data'))).rejects.toThrow(/cannot be made .* Set DATA_DIR/);
  });
});

test('makes a cluster, keeps its data and its URL over a stop, and leaves nothing running', async () => {
  const first = await openCluster(folder);
  expect(first.started).toBe(true);
  const [[encoding, lower, superuser]] = (await query(
    first.url,
    `SELECT pg_encoding_to_char(encoding), lower('ÄÉ中'), current_setting('is_superuser')
     FROM pg_database WHERE datname = 'formwork'`,
  )) as [unknown[]];
  expect([encoding, lower, superuser]).toEqual(['UTF8', 'äé中', 'off']);
  await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS one');
  const running = await findPostmaster(clusterDir);
  await first.close();
  expect(alive(running!.pid)).toBe(false);

  const second = await open();
  expect(second.url).toBe(first.url);
  expect(await query(second.url, 'SELECT one FROM kept')).toEqual([[1]]);
  expect((await stat(join(clusterDir, 'formwork.json'))).mode & 0o077).toBe(0);
});

test('the last one to leave stops PostgreSQL', async () => {
  startFromSeed();
  const first = await openCluster(folder);
  const second = await openElsewhere();
  expect(second).toMatchObject({ url: first.url, started: false });
  await first.close();
  expect(await query(second.url, 'SELECT 1')).toEqual([[1]]);
  second.child.stdin!.end();
  await once(second.child, 'exit');
  expect(await findPostmaster(clusterDir)).toBeNull();
});

test('openings at one moment end up on one cluster', async () => {
  const all = await Promise.all([openElsewhere(), openElsewhere(), open()]);
  expect(new Set(all.map((one) => one.url)).size).toBe(1);
  expect(all.filter((one) => one.started)).toHaveLength(1);
  expect((await readdir(folder)).sort()).toEqual(['postgres', 'postgres.log']);
});

test('opens and closings at one moment never meet a stopped PostgreSQL', async () => {
  startFromSeed();
  const rounds = Array.from({ length: 4 }, async () => {
    for (let round = 0; round < 6; round += 1) {
      const cluster = await openCluster(folder);
      expect(await query(cluster.url, 'SELECT 1')).toEqual([[1]]);
      await cluster.close();
    }
  });
  await Promise.all(rounds);
  expect(await findPostmaster(clusterDir)).toBeNull();
});

test('a killed process leaves PostgreSQL running for the next', async () => {
  startFromSeed();
  const { child, url } = await openElsewhere('http://localhost:3000');
  await query(url, 'CREATE TABLE kept AS SELECT 1 AS one');
  child.kill('SIGKILL');
  await once(child, 'exit');
  const next = await open();
  expect(next).toMatchObject({ url, started: false });
  await next.claim('http://localhost:3000');
  expect(await query(next.url, 'SELECT one FROM kept')).toEqual([[1]]);
});

test('PostgreSQL killed with its process recovers at the next opening', async () => {
  startFromSeed();
  const { child, url } = await openElsewhere();
  await query(url, 'CREATE TABLE kept AS SELECT 1 AS one');
  child.kill('SIGKILL');
  process.kill((await findPostmaster(clusterDir))!.pid, 'SIGKILL');
  const next = await open();
  expect(next).toMatchObject({ url, started: true });
  expect(await query(next.url, 'SELECT one FROM kept')).toEqual([[1]]);
});

test('PostgreSQL killed under a living process is started again behind the same URL', async () => {
  startFromSeed();
  const events: string[] = [];
  const cluster = await openCluster(folder, { onEvent: (line) => events.push(line) });
  opened.push(cluster);
  await cluster.claim('http://localhost:3000');
  await query(cluster.url, 'CREATE TABLE kept AS SELECT 1 AS one');
  process.kill((await findPostmaster(clusterDir))!.pid, 'SIGKILL');
  await vi.waitFor(() => expect(events.at(-1)).toBe('PostgreSQL is back'), 20_000);
  expect(await query(cluster.url, 'SELECT one FROM kept')).toEqual([[1]]);
  const other = await open();
  await expect(other.claim('http://localhost:3001')).rejects.toThrow(/already served by process/);
});

test('a making that was killed in the middle is done again', async () => {
  const child = spawn(process.execPath, [program, folder], { stdio: 'ignore' });
  await vi.waitFor(async () => expect((await readdir(folder)).join()).toContain('partial'), {
    timeout: 5_000,
    interval: 5,
  });
  await sleep(100);
  child.kill('SIGKILL');
  await once(child, 'exit');
  // What it had started itself comes to its end.
  const running = () => execFileSync('ps', ['-axww', '-o', 'command='], { encoding: 'utf8' });
  await vi.waitFor(() => expect(running()).not.toContain(folder), { timeout: 20_000, interval: 100 });
  const cluster = await open();
  expect(await query(cluster.url, 'SELECT 1')).toEqual([[1]]);
  expect((await readdir(folder)).sort()).toEqual(['postgres', 'postgres.log']);
});

test('a file left by a dead server does not stand in the way when its number is taken by another program', async () => {
  startFromSeed();
  const { uid, gid } = await stat(clusterDir);
  const other = spawn('sleep', ['60'], { uid, gid });
  processes.push(other);
  const lines = [other.pid, clusterDir, 1, 5432, '', '127.0.0.1', '  1234567    1234', 'ready   '];
  await writeFile(join(clusterDir, 'postmaster.pid'), `${lines.join('\n')}\n`);
  const cluster = await open();
  expect(await query(cluster.url, 'SELECT 1')).toEqual([[1]]);
  expect(alive(other.pid!)).toBe(true);
});

describe.runIf(process.getuid?.() === 0)('root, below a folder that only root may enter,', () => {
  test('hands PostgreSQL to another user and changes no right', async () => {
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    await open();
    const status = await readFile(`/proc/${(await findPostmaster(clusterDir))!.pid}/status`, 'utf8');
    expect(Number(status.match(/^Uid:\s+(\d+)/m)![1])).not.toBe(0);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(folder)).uid).toBe(0);
  });

  test("runs PostgreSQL's programs from there too", async () => {
    const native = join(dirname((await findBinaries()).postgres), '..');
    execFileSync('cp', ['-a', native, join(folder, 'native')]);
    const account = await accountFor(clusterDir);
    const postgres = join(folder, 'native', 'bin', 'postgres');
    await initialise(clusterDir, join(folder, 'native', 'bin', 'initdb'), account);
    const launch = await launchAs(account, postgres, clusterDir);
    const logFile = join(folder, 'postgres.log');
    const start = await startServer(launch, { clusterDir, postgres, logFile, port: await freePort(), settings: {} });
    expect(start.outcome).toBe('ready');
  });
});
