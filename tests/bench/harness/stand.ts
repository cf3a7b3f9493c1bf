import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cluster, openCluster } from '#engine/db/embedded/cluster.ts';
import type { BenchOptions } from './options.ts';
import { type Program, startProgram } from './program.ts';
import { prepareWorkspace, type Ready } from './workspace.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** Everything a row may use; made when first asked for, gone with `close`. */
export interface Stand {
  readonly options: BenchOptions;
  /** A folder of its own, gone at the end. */
  folder(name: string): string;
  /** The workspace of 11 entities, filled. */
  small(): Promise<Ready>;
  /** The same workspace with 490 wide entities beside it. */
  large(): Promise<Ready>;
  /** Our server on a workspace. */
  ours(ready: Ready): Promise<Program>;
  yardstick(): Promise<Program>;
  close(): Promise<void>;
}

/** Opens a stand: one embedded PostgreSQL, durable as in production, for our server and the yardstick alike. */
export async function openStand(options: BenchOptions): Promise<Stand> {
  const folder = await mkdtemp(join(tmpdir(), 'formwork-bench-'));
  const made = new Map<string, Promise<unknown>>();
  const programs: Program[] = [];
  const readies: Ready[] = [];

  /** Made once, at the first call. */
  function once<Value>(key: string, make: () => Promise<Value>): Promise<Value> {
    const known = (made.get(key) as Promise<Value> | undefined) ?? make();
    made.set(key, known);
    return known;
  }

  const cluster = () => once<Cluster>('cluster', () => openCluster(join(folder, 'shared')));
  const workspace = (name: string, entities: number) =>
    once(name, async () => {
      const ready = await prepareWorkspace((await cluster()).url, name, entities, options);
      readies.push(ready);
      return ready;
    });
  const program = (name: string, script: string, args: readonly string[], env: Readonly<Record<string, string>>) =>
    once(`program ${name}`, async () => {
      const started = await startProgram({ name, script, args, env, profile: options.profile });
      programs.push(started);
      return started;
    });

  return {
    options,
    folder: (name) => join(folder, name),
    small: () => workspace('small', 0),
    large: () => workspace('large', 490),
    ours: async ({ name }) => {
      const env = { DATABASE_URL: (await cluster()).url, TEMPLATE: 'none', DATA_DIR: join(folder, `data-${name}`) };
      const script = join(root, 'runtime', 'cli', 'main.ts');
      return program(`ours-${name}`, script, ['start', '--workspace', name], env);
    },
    yardstick: async () => {
      const env = { DATABASE_URL: (await cluster()).url, SCHEMA: (await workspace('small', 0)).name };
      return program('yardstick', join(import.meta.dirname, '..', 'yardstick', 'main.ts'), [], env);
    },
    close: async () => {
      await Promise.allSettled(programs.map((one) => one.stop()));
      await Promise.allSettled(readies.map((ready) => ready.close()));
      const opened = made.get('cluster') as Promise<Cluster> | undefined;
      await (await opened?.catch(() => undefined))?.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
