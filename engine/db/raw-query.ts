import type pg from 'pg';
import { prepareValue } from 'pg/lib/utils.js';
import type { Cells } from './cells.ts';

/** What pg hands a query of its protocol connection; the part used here. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  readonly parsedStatements: Record<string, string>;
  readonly submittedNamedStatements: Record<string, string>;
  parse(message: { text: string; name: string }): void;
  bind(message: { statement: string; values: readonly unknown[]; valueMapper: (value: unknown) => unknown }): void;
  execute(message: object): void;
  sync(): void;
}

/**
 * A query that asks PostgreSQL for nothing but its rows, as text. pg's own query also has the columns described and builds a result object
 * around them; the callers here know what they selected, and on a request of one row that description is a third of the work.
 * It is a "submittable" of pg: the client queues it, hands it the connection, and passes on what comes back.
 */
export class RawQuery {
  readonly text: string;
  /** Empty for a statement that is planned each time. */
  readonly name: string;
  readonly #values: readonly unknown[];
  readonly #rows: string[][] = [];
  readonly #resolve: (rows: Cells[]) => void;
  readonly #reject: (error: Error) => void;

  private constructor(
    text: string,
    name: string,
    values: readonly unknown[],
    resolve: (rows: Cells[]) => void,
    reject: (error: Error) => void,
  ) {
    this.text = text;
    this.name = name;
    this.#values = values;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  /** Runs a statement on a client; rejects with pg's errors. */
  static run(client: pg.Client, text: string, name: string | undefined, values: readonly unknown[]): Promise<Cells[]> {
    return new Promise((resolve, reject) => {
      client.query(new RawQuery(text, name ?? '', values, resolve, reject) as unknown as pg.Submittable);
    });
  }

  submit(wire: Wire): Error | null {
    let values: readonly unknown[];
    try {
      values = this.#values.map((value) => prepareValue(value));
    } catch (error) {
      return error as Error;
    }
    wire.stream.cork();
    const known = this.name !== '' && (wire.parsedStatements[this.name] ?? wire.submittedNamedStatements[this.name]);
    if (!known) {
      wire.parse({ text: this.text, name: this.name });
      if (this.name !== '') wire.submittedNamedStatements[this.name] = this.text;
    }
    wire.bind({ statement: this.name, values, valueMapper: (value) => value });
    wire.execute({});
    wire.sync();
    wire.stream.uncork();
    return null;
  }

  handleDataRow(message: { fields: string[] }): void {
    this.#rows.push(message.fields);
  }

  handleError(error: Error): void {
    // pg's errors are made where the socket is read; the stack worth having is that of the caller.
    Error.captureStackTrace(error);
    this.#reject(error);
  }

  handleReadyForQuery(): void {
    this.#resolve(this.#rows);
  }

  handleRowDescription(): void {}
  handleCommandComplete(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
}
