import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#engine/db/database.ts';
import { openCluster } from '#engine/db/embedded/cluster.ts';
import { findPostmaster } from '#engine/db/embedded/postmaster.ts';
import { caller } from '#tests/support/call.ts';
import { packagesFolder } from '#tests/support/server.ts';
import { runCommand, type SpawnedServer, spawnServer } from '#tests/support/spawn-server.ts';

let dataDir: string;
let server: SpawnedServer;
let token: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kill-'));
  server = await spawnServer({ dataDir });
  await runCommand(['apply', join(packagesFolder, 'shop')], { dataDir });
  const { stdout } = await runCommand(['token', 'create', '--email', 'admin@example.com', '--json'], { dataDir });
  ({ token } = JSON.parse(stdout));
});

afterAll(async () => {
  await server?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** What the server has said yes to: ids of records by the name that only their create carries. */
const acknowledged = new Map<string, string>();
let asked = 0;
/** Answers that are neither yes nor “not now”. */
const odd: string[] = [];

/** One client: creates records one by one, and asks again until it has an answer, as a careful program does. */
async function client(number: number, goOn: () => boolean): Promise<void> {
  while (goOn()) {
    asked += 1;
    const name = `client ${number} record ${asked}`;
    // Half of them say which record they mean by its id, half by a key.
    const [record, headers] =
      number % 2 === 0 ? [{ name, id: uuidv7() }, {}] : [{ name }, { 'idempotency-key': `key of ${name}` }];
    for (;;) {
      const call = caller(server.url, { authorization: `Bearer ${token}` });
      const answer = await call('POST', '/api/records/customer', record, headers as Record<string, string>).catch(
        () => null,
      );
      const id = answer?.status === 409 ? record.id : answer?.body.id;
      if (answer?.status === 201 || answer?.status === 409) {
        acknowledged.set(name, id!);
        break;
      }
      if (answer !== null && answer.status !== 503) return void odd.push(`${answer.text} ${server.output().stderr}`);
      await sleep(20);
    }
  }
}

/** Kills something while sixteen clients create, sees to it that the server is back, and waits until all have their answers. */
async function round(kill: () => Promise<void>, restart: boolean): Promise<void> {
  let goOn = true;
  const before = acknowledged.size;
  const clients = Promise.all(Array.from({ length: 16 }, (_, number) => client(number, () => goOn)));
  await untilAcknowledged(before + 50);
  await sleep(Math.random() * 300);
  await kill();
  if (restart) server = await spawnServer({ dataDir });
  const survivors = acknowledged.size;
  await untilAcknowledged(survivors + 50);
  goOn = false;
  await clients;
}

async function untilAcknowledged(count: number): Promise<void> {
  for (const deadline = Date.now() + 30_000; acknowledged.size < count && odd.length === 0; await sleep(5))
    if (Date.now() > deadline) throw new Error(`No answers any more:\n${server.output().stderr}`);
}

const killServer = () => server.kill().then(() => {});

async function killPostgres(whole: boolean): Promise<void> {
  const postmaster = await findPostmaster(join(dataDir, 'postgres'));
  // The whole group: also the processes of its connections, in the middle of whatever they write.
  process.kill(whole ? -postmaster!.pid : postmaster!.pid, 'SIGKILL');
}

const rounds: [string, () => Promise<void>, restart: boolean][] = [
  ['the server', killServer, true],
  ['PostgreSQL', () => killPostgres(false), false],
  ['the server, again', killServer, true],
  ['PostgreSQL with all its processes', () => killPostgres(true), false],
  ['both', () => Promise.all([killServer(), killPostgres(true)]).then(() => {}), true],
];

test.each(rounds)('kill -9 of %s while sixteen clients create', async (_, kill, restart) => {
  const before = acknowledged.size;
  await round(kill, restart);
  expect(odd).toEqual([]);
  expect(acknowledged.size).toBeGreaterThanOrEqual(before + 100);
});

test('every acknowledged record is there exactly once, with its history', async () => {
  expect((await server.stop()).code).toBe(0);
  const cluster = await openCluster(dataDir);
  const database = openDatabase(cluster.url);
  try {
    const rows = await database.query<{ id: string; name: string; entries: number }>(
      `SELECT c.id, c.name, (SELECT count(*)::int FROM main._history h WHERE h.entity = 'customer' AND h.record = c.id
         AND h.op = 'create' AND h.version = 1 AND h.changes->'name'->>'new' = c.name) AS entries
       FROM main.customer c WHERE c.name LIKE 'client %'`,
    );
    const stored = new Map(rows.map(({ name, id }) => [name, id]));
    expect(stored.size).toBe(rows.length);
    expect([...acknowledged].filter(([name, id]) => stored.get(name) !== id)).toEqual([]);
    expect(rows.filter(({ entries }) => entries !== 1)).toEqual([]);
    // Every client went on until it had its answer, so nothing is there that nobody knows of.
    expect(rows.length).toBe(acknowledged.size);
    const [orphans] = await database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM main._history h WHERE entity = 'customer' AND NOT EXISTS (SELECT 1 FROM main.customer c WHERE c.id = h.record)`,
    );
    expect(orphans?.n).toBe(0);
  } finally {
    await database.close();
    await cluster.close();
  }
});
