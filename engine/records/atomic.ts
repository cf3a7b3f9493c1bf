import { type Database, DatabaseError, type Transaction } from '#engine/db/database.ts';
import type { Outcome } from './refusal.ts';
import type { Scene } from './scene.ts';

class RolledBack extends Error {
  readonly outcome: Outcome<never>;
  constructor(outcome: Outcome<never>) {
    super('rolled back');
    this.outcome = outcome;
  }
}

function isTransaction(connection: Scene['connection']): connection is Transaction {
  return 'inTransaction' in connection;
}

/**
 * Runs several statements as one: all of them hold when the outcome is fine, none when it is a refusal or an error.
 * Inside a transaction it is a savepoint, so that the rest of the transaction can go on after a refusal.
 */
export async function atomically<Value>(
  scene: Scene,
  work: (scene: Scene) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  const run = async (connection: Scene['connection']) => {
    const outcome = await work({ ...scene, connection });
    if (!outcome.ok) throw new RolledBack(outcome);
    return outcome;
  };
  try {
    return isTransaction(scene.connection)
      ? await savepoint(scene.connection, run)
      : await untangled(() => (scene.connection as Database).transaction(run));
  } catch (error) {
    if (error instanceof RolledBack) return error.outcome;
    throw error;
  }
}

const mostAttempts = 10;

/** PostgreSQL ends one of two transactions that wait for each other, with nothing done: that one is run again. */
async function untangled<Value>(run: () => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      const tangled = error instanceof DatabaseError && (error.code === '40P01' || error.code === '40001');
      if (!tangled || attempt === mostAttempts) throw error;
    }
  }
}

async function savepoint<Value>(tx: Transaction, work: (tx: Transaction) => Promise<Value>): Promise<Value> {
  await tx.query('SAVEPOINT fw');
  try {
    const value = await work(tx);
    await tx.query('RELEASE SAVEPOINT fw');
    return value;
  } catch (error) {
    await tx.query('ROLLBACK TO SAVEPOINT fw; RELEASE SAVEPOINT fw');
    throw error;
  }
}

/** A data fault that PostgreSQL found: a value out of range (22…), a broken constraint (23…), one too long for an index (54000). */
export interface DataFault {
  readonly code: string;
  readonly constraint: string | undefined;
}

/**
 * Runs one statement whose data may be refused by the database. Inside a transaction a savepoint keeps the refusal from
 * spoiling the rest; alone, the statement is its own transaction and costs nothing more.
 */
export async function guarded<Value>(
  scene: Scene,
  work: (scene: Scene) => Promise<Value>,
): Promise<{ value: Value } | { fault: DataFault }> {
  try {
    const value = isTransaction(scene.connection)
      ? await savepoint(scene.connection, (connection) => work({ ...scene, connection }))
      : await untangled(() => work(scene));
    return { value };
  } catch (error) {
    if (error instanceof DatabaseError && /^(2[23]|54000$)/.test(error.code ?? '')) {
      return { fault: { code: error.code ?? '', constraint: error.constraint } };
    }
    throw error;
  }
}
