import pg from 'pg';
import { literal } from '../identifier.ts';
import type { Keys } from './keys.ts';

export const databaseUrl = (port: number, keys: Keys) =>
  `postgres://formwork:${keys.password}@127.0.0.1:${port}/formwork`;

/**
 * Makes the role and the database `formwork` where they are missing. The application is not PostgreSQL's superuser: it could reach
 * files and programs of the machine through SQL, and would not notice what another PostgreSQL denies it.
 */
export async function prepareDatabase(port: number, keys: Keys): Promise<void> {
  const client = new pg.Client({
    connectionString: `postgres://postgres:${keys.superuser}@127.0.0.1:${port}/postgres`,
  });
  await client.connect();
  try {
    // Two that open a new cluster at once: the second finds everything made.
    await client.query('SELECT pg_advisory_lock(0)');
    const role = await client.query("SELECT FROM pg_roles WHERE rolname = 'formwork'");
    const verb = role.rowCount === 0 ? 'CREATE' : 'ALTER';
    await client.query(`${verb} ROLE formwork LOGIN CREATEDB PASSWORD ${literal(keys.password)}`);
    const database = await client.query("SELECT FROM pg_database WHERE datname = 'formwork'");
    if (database.rowCount === 0) await client.query('CREATE DATABASE formwork OWNER formwork');
  } finally {
    await client.end();
  }
}
