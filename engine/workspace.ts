import pg from 'pg';
import { compose, type Metadata } from '#metadata/compose.ts';
import { type Database, openDatabase } from './db/database.ts';
import { migrate } from './db/migrations.ts';
import { compileModel } from './model/compile.ts';
import type { Model } from './model/model.ts';
import { currentRelease, readPackages } from './packages/store.ts';
import { releaseChannel } from './publish.ts';
import { warm } from './records/compiled.ts';

/** The release in force: what requests run on. */
export interface Released {
  readonly model: Model;
  readonly metadata: Metadata;
}

/** One workspace of a database, opened: its pool and the release in force, which follows what others publish. */
export interface Workspace {
  readonly name: string;
  /** PostgreSQL schema, not quoted. */
  readonly schema: string;
  readonly database: Database;
  current(): Released;
  /** Takes up the newest release at once. */
  refresh(): Promise<Released>;
  close(): Promise<void>;
}

/** A missed notice is noticed by looking this often, in milliseconds. */
const lookEvery = 2_000;

export interface WorkspaceOptions {
  readonly connections?: number;
  /** Hear of releases that others publish. Off for a command that ends soon. */
  readonly follow?: boolean;
  readonly onError?: (error: unknown) => void;
}

/** Opens a workspace: brings the engine's own tables up to date and loads the release in force. */
export async function openWorkspace(
  databaseUrl: string,
  name: string,
  options: WorkspaceOptions = {},
): Promise<Workspace> {
  const schema = name;
  const database = openDatabase(databaseUrl, { max: options.connections ?? 10 });
  const { onError = () => {} } = options;
  await migrate(database, schema);
  let released = await load(database, schema);
  let looking: Promise<Released> | null = null;
  let next: Promise<Released> | null = null;

  function look(): Promise<Released> {
    next = null;
    looking = renew().finally(() => {
      looking = null;
    });
    return looking;
  }

  /** A look that has begun may have missed what was published since: whoever asks meanwhile waits for one more, together. */
  function refresh(): Promise<Released> {
    if (looking === null) return look();
    next ??= looking.then(look, look);
    return next;
  }

  async function renew(): Promise<Released> {
    if ((await currentRelease(database, schema)) !== released.model.release) {
      const loaded = await load(database, schema);
      await warm(loaded.model);
      released = loaded;
    }
    return released;
  }

  const stop =
    options.follow === false ? async () => {} : follow(databaseUrl, schema, () => refresh().catch(onError), onError);
  return {
    name,
    schema,
    database,
    current: () => released,
    refresh,
    close: async () => {
      await stop();
      await database.close();
    },
  };
}

async function load(database: Database, schema: string): Promise<Released> {
  const release = await currentRelease(database, schema);
  const { metadata } = compose(await readPackages(database, schema));
  // Published between the two questions: the documents are of a later release than the number.
  if ((await currentRelease(database, schema)) !== release) return load(database, schema);
  return Object.freeze({ model: compileModel(metadata, schema, release), metadata });
}

/** Listens for releases on a connection of its own and looks now and then, so that a lost connection or notice heals. */
function follow(
  databaseUrl: string,
  schema: string,
  heard: () => void,
  onError: (error: unknown) => void,
): () => Promise<void> {
  let client: pg.Client | null = null;
  let closed = false;

  async function listen(): Promise<void> {
    const next = new pg.Client({ connectionString: databaseUrl, application_name: 'formwork' });
    next.on('error', () => {
      client = null;
    });
    next.on('notification', ({ payload }) => {
      if (payload?.startsWith(`${schema} `)) heard();
    });
    await next.connect();
    await next.query(`LISTEN ${releaseChannel}`);
    if (closed) await next.end();
    else client = next;
  }

  const timer = setInterval(() => {
    if (!client && !closed) listen().catch(onError);
    heard();
  }, lookEvery);
  listen().catch(onError);
  return async () => {
    closed = true;
    clearInterval(timer);
    await client?.end().catch(() => {});
  };
}
