import pg from 'pg';
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
      const won = await client.query(`SELECT pg_try_advisory_lock(${claimed}) AS won`);
      if (!won.rows[0].won) throw new RefusedError(await whoHas(client, directory));
      await client.query("SELECT set_config('application_name', $1, false)", [`formwork ${process.pid} ${address}`]);
    },
    async leave(last) {
      try {
        await client.query(`SELECT pg_advisory_unlock_shared(${used})`);
        const alone = await client.query(`SELECT pg_try_advisory_lock(${used}) AS alone`);
        if (alone.rows[0].alone) await last();
      } catch (error) {
        // A connection that PostgreSQL ended leaves nothing to give up.
        if (error instanceof RefusedError) throw error;
      } finally {
        await client.end().catch(() => {});
      }
    },
  };
}

async function whoHas(client: pg.Client, directory: string): Promise<string> {
  const found = await client.query(
    `SELECT a.application_name AS name FROM pg_locks l JOIN pg_stat_activity a USING (pid)
     WHERE l.locktype = 'advisory' AND l.granted AND l.classid = 0 AND l.objid = ${claimed}
       AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );
  const [, pid, address] = String(found.rows[0]?.name ?? '').split(' ');
  const who = pid === undefined ? 'another process' : `process ${pid}${address ? ` at ${address}` : ''}`;
  return `The data directory ${directory} is already served by ${who}. Stop it, or start this one with another DATA_DIR and PORT.`;
}
