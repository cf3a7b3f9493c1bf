import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { alive } from './process.ts';
import { RefusedError } from './refused.ts';

/**
 * One connection that says "this process uses the cluster". The locks on it are PostgreSQL's own: they vanish with the process,
 * however it ends.
 */
export interface Presence {
  /** Settles when PostgreSQL ends the connection; never rejects. */
  readonly lost: Promise<void>;
  /** Takes the cluster for the one server that may run on it; refuses with who has it. */
  claim(directory: string, address: string): Promise<void>;
  /** Gives up this process's use; `last` runs, with newcomers kept waiting, when nobody else uses the cluster. */
  leave(last: () => Promise<void>): Promise<void>;
}

/** Advisory locks of the database `formwork`: shared by every process that uses the cluster; held by the one server on it. */
const used = 7_260_001;
const claimed = 7_260_002;

/** PostgreSQL takes a moment to notice that a killed server is gone; so long its claim is waited out, in milliseconds. */
const noticed = 10_000;

export async function bePresent(url: string): Promise<Presence> {
  const client = new pg.Client({ connectionString: url, application_name: `formwork ${process.pid}`, keepAlive: true });
  const lost = new Promise<void>((resolve) => {
    client.on('end', resolve);
    client.on('error', () => resolve());
  });
  await client.connect();
  // Waits while another process is stopping the cluster; PostgreSQL then ends this connection.
  await client.query(`SELECT pg_advisory_lock_shared(${used})`);

  return {
    lost,
    async claim(directory, address) {
      const deadline = Date.now() + noticed;
      while (!(await tryLock(client, claimed))) {
        const holder = await whoHas(client);
        if (Date.now() > deadline || (holder !== null && alive(holder.pid))) throw refusal(directory, holder);
        await sleep(50);
      }
      await client.query("SELECT set_config('application_name', $1, false)", [`formwork ${process.pid} ${address}`]);
    },
    async leave(last) {
      try {
        await client.query(`SELECT pg_advisory_unlock_shared(${used})`);
        if (await tryLock(client, used)) await last();
      } catch (error) {
        // A connection that PostgreSQL ended leaves nothing to give up.
        if (error instanceof RefusedError) throw error;
      } finally {
        await client.end().catch(() => {});
      }
    },
  };
}

async function tryLock(client: pg.Client, key: number): Promise<boolean> {
  const result = await client.query(`SELECT pg_try_advisory_lock(${key}) AS won`);
  return result.rows[0].won;
}

interface Holder {
  readonly pid: number;
  readonly address: string;
}

/** The server that has the claim, by the name it gave its connection; null when it has just let go or not yet said. */
async function whoHas(client: pg.Client): Promise<Holder | null> {
  const found = await client.query(
    `SELECT a.application_name AS name FROM pg_locks l JOIN pg_stat_activity a USING (pid)
     WHERE l.locktype = 'advisory' AND l.granted AND l.classid = 0 AND l.objid = ${claimed}
       AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );
  const [, pid, address = ''] = String(found.rows[0]?.name ?? '').split(' ');
  return pid === undefined ? null : { pid: Number(pid), address };
}

function refusal(directory: string, holder: Holder | null): RefusedError {
  const at = holder?.address ? ` at ${holder.address}` : '';
  const who = holder === null ? 'another process' : `process ${holder.pid}${at}`;
  return new RefusedError(
    `The data directory ${directory} is already served by ${who}. Stop it, or start this one with another DATA_DIR and PORT.`,
  );
}
