import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openCluster } from '#engine/db/embedded/cluster.ts';
import { endLeftovers, endProcessesOf, folderPrefix } from './leaks.ts';

/**
 * Global set-up of a test run: one PostgreSQL for all of it, in a temporary folder that holds everything the tests make and goes
 * with the run. A process that outlives the run fails it. With FORMWORK_TEST_URL set, that PostgreSQL is used instead.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const usual = process.env.TMPDIR;
  await endLeftovers(tmpdir());
  const folder = await mkdtemp(join(tmpdir(), `${folderPrefix}${process.pid}-`));
  process.env.TMPDIR = folder;
  const cluster = process.env.FORMWORK_TEST_URL === undefined ? await openTestCluster(folder) : null;
  if (cluster !== null) process.env.FORMWORK_TEST_URL = cluster.url;

  return async () => {
    if (cluster !== null) {
      await cluster.close();
      delete process.env.FORMWORK_TEST_URL;
    }
    const left = await endProcessesOf(folder);
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    if (left.length > 0) throw new Error(`The tests left processes behind (ended now):\n${left.join('\n')}`);
  };
}

/** Nothing in it outlives the run, so nothing needs to reach the disk. */
function openTestCluster(folder: string) {
  return openCluster(join(folder, 'shared'), {
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '150' },
  });
}

/** The URL of the run's shared database, for tests that take a workspace schema of their own in it. */
export function testDatabaseUrl(): string {
  const url = process.env.FORMWORK_TEST_URL;
  if (url === undefined) throw new Error('No test database: run the tests by vitest, which starts one');
  return url;
}

/** Makes an empty database of its own for a test file; `drop` ends every connection to it. */
export async function createTestDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await run(`CREATE DATABASE ${name} TEMPLATE template0`);
  const url = new URL(testDatabaseUrl());
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function run(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: testDatabaseUrl() });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
