import knex, { type Knex } from 'knex';
import pg from 'pg';

/** SQL text with $1… parameters. A `name` makes PostgreSQL keep the plan on the connection: only for texts that are few. */
export interface Statement {
  readonly text: string;
  readonly name?: string;
}

/** One cell as PostgreSQL writes it: text, or null. */
export type Cell = string | null;
/** One row of raw cells, in the order of the select list. */
export type Cells = readonly Cell[];

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

const rawCells = { getTypeParser: () => (text: string) => text };

type Counter = { count: number };

function connection(client: pg.Client, counter: Counter): Connection {
  return {
    async run(statement, values) {
      counter.count += 1;
      const result = await client.query({
        text: statement.text,
        name: statement.name,
        values: values as unknown[],
        rowMode: 'array',
        types: rawCells as unknown as pg.CustomTypesConfig,
      });
      return result.rows as Cells[];
    },
    async query(text, values) {
      counter.count += 1;
      const result = await client.query(text, values as unknown[] | undefined);
      return result.rows;
    },
  };
}

/** Opens a pool on a PostgreSQL URL. `max` connections are opened as they are needed. */
export function openDatabase(url: string, options: { max?: number } = {}): Database {
  const pool = knex({
    client: 'pg',
    connection: {
      connectionString: url,
      application_name: 'formwork',
      // Cells are read as text: one spelling of times and numbers whatever the server's defaults are.
      options: '-c timezone=UTC -c datestyle=ISO,YMD -c intervalstyle=iso_8601 -c extra_float_digits=1',
    },
    pool: { min: 0, max: options.max ?? 10, propagateCreateError: true },
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
      pool.transaction(async (trx: Knex.Transaction) => {
        const client = (await trx.client.acquireConnection()) as pg.Client;
        return work({ ...connection(client, statements), inTransaction: true });
      }),
    close: () => pool.destroy(),
  };
}

export const DatabaseError = pg.DatabaseError;
