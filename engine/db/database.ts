import knex, { type Knex } from 'knex';
import pg from 'pg';
import type { Cells } from './cells.ts';
import { RawQuery } from './raw-query.ts';

export type { Cell, Cells } from './cells.ts';

/** SQL text with $1… parameters. A `name` makes PostgreSQL keep the plan on the connection: only for texts that are few. */
export interface Statement {
  readonly text: string;
  readonly name?: string;
}

/** Something that runs statements: a pooled connection, or the one connection of a transaction. */
export interface Connection {
  /** Hot path: raw cells in text form, nothing parsed. */
  run(statement: Statement, values: readonly unknown[]): Promise<Cells[]>;
  /** The engine's own tables: rows as objects with pg's types. Several statements may stand in one text without values. */
  query<Row = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** A transaction: everything run on it commits or vanishes together. */
export interface Transaction extends Connection {
  readonly inTransaction: true;
}

export interface Database extends Connection {
  transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
  /** How many statements went to PostgreSQL since the start; benches and tests count round trips with it. */
  readonly statements: { count: number };
}

type Counter = { count: number };

/** Kept plans that a release has made useless, with how often, for each connection. */
const outdated = new WeakMap<pg.Client, Map<string, number>>();

/** A release that changes the type of a column makes PostgreSQL refuse the plans kept for it; under another name it plans anew. */
function isOutdated(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '0A000' && error.routine === 'RevalidateCachedQuery';
}

function nameOn(client: pg.Client, name: string): string {
  const times = outdated.get(client)?.get(name);
  return times === undefined ? name : `${name}_${times}`;
}

function forget(client: pg.Client, name: string): void {
  const names = outdated.get(client) ?? new Map<string, number>();
  outdated.set(client, names.set(name, (names.get(name) ?? 0) + 1));
}

function connection(client: pg.Client, counter: Counter, inTransaction = false): Connection {
  const ask = ({ text, name }: Statement, values: readonly unknown[]) =>
    RawQuery.run(client, text, name === undefined ? undefined : nameOn(client, name), values);
  return {
    async run(statement, values) {
      counter.count += 1;
      try {
        return await ask(statement, values);
      } catch (error) {
        if (!isOutdated(error)) throw error;
        forget(client, statement.name!);
        // The error has ended a transaction: that is run again as a whole.
        if (inTransaction) throw error;
        return ask(statement, values);
      }
    },
    async query(text, values) {
      counter.count += 1;
      const result = await client.query(text, values as unknown[] | undefined);
      return result.rows;
    },
  };
}

/** Each attempt may meet one more plan that a release has made useless. */
const mostAttempts = 20;

async function withFreshPlans<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (!isOutdated(error) || attempt === mostAttempts) throw error;
    }
  }
}

/** Opens a pool on a PostgreSQL URL. `max` connections are opened as they are needed. */
export function openDatabase(url: string, options: { max?: number } = {}): Database {
  const pool = knex({
    client: 'pg',
    connection: {
      connectionString: url,
      application_name: 'formwork',
      // Cells are read as text: one spelling of times and numbers whatever the server's defaults are. Pages are as good as in memory,
      // or on a disk without heads: the default cost of a random read would make a page of titles read whole tables.
      options:
        '-c timezone=UTC -c datestyle=ISO,YMD -c intervalstyle=iso_8601 -c extra_float_digits=1 -c random_page_cost=1.1',
    },
    pool: { min: 0, max: options.max ?? 10, propagateCreateError: true },
    // What goes wrong reaches the caller as an error; standard output belongs to the commands.
    log: { warn() {}, error() {}, deprecate() {}, debug() {} },
    acquireConnectionTimeout: 15_000,
  });
  const statements: Counter = { count: 0 };

  async function withClient<Result>(work: (on: Connection) => Promise<Result>): Promise<Result> {
    const client = (await pool.client.acquireConnection()) as pg.Client;
    try {
      return await work(connection(client, statements));
    } finally {
      await pool.client.releaseConnection(client);
    }
  }

  return {
    statements,
    run: (statement, values) => withClient((on) => on.run(statement, values)),
    query: (text, values) => withClient((on) => on.query(text, values)),
    transaction: (work) =>
      withFreshPlans(() =>
        pool.transaction(async (trx: Knex.Transaction) => {
          const client = (await trx.client.acquireConnection()) as pg.Client;
          return work({ ...connection(client, statements, true), inTransaction: true });
        }),
      ),
    close: () => pool.destroy(),
  };
}

export const DatabaseError = pg.DatabaseError;
