import type { Database, Transaction } from './database.ts';
import { quote } from './identifier.ts';
import { engineTables } from './migrations/0001-engine.ts';
import { signInTables } from './migrations/0002-auth.ts';
import type { Migration } from './migrations/migration.ts';

const steps: readonly Migration[] = [engineTables, signInTables];

/**
 * Brings the engine's own tables of a workspace up to this version of the product, in one transaction; creates the schema where it is missing.
 * Fails, with nothing done, on a workspace that a newer version has already moved on.
 */
export async function migrate(database: Database, schema: string): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`formwork migrate ${schema}`]);
    const done = await applied(tx, schema);
    const unknown = [...done].filter((name) => !steps.some((step) => step.name === name));
    if (unknown.length > 0) {
      throw new Error(
        `The database was written by a newer version of Formwork (${unknown.join(', ')}): start that version or a later one.`,
      );
    }
    for (const step of steps.filter(({ name }) => !done.has(name))) {
      await tx.query(step.sql(quote(schema)));
      await tx.query(`INSERT INTO ${quote(schema)}._migration (name) VALUES ($1)`, [step.name]);
    }
  });
}

async function applied(tx: Transaction, schema: string): Promise<Set<string>> {
  await tx.query(`CREATE SCHEMA IF NOT EXISTS ${quote(schema)}`);
  await tx.query(
    `CREATE TABLE IF NOT EXISTS ${quote(schema)}._migration (name text PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())`,
  );
  const rows = await tx.query<{ name: string }>(`SELECT name FROM ${quote(schema)}._migration`);
  return new Set(rows.map(({ name }) => name));
}
