import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '#engine/db/embedded/start.ts';

const root = join(import.meta.dirname, '..', '..');

export type Environment = Readonly<Record<string, string>>;

/** Where a command works: an embedded PostgreSQL under `dataDir`, or the database of a URL. */
export type Place = { readonly dataDir: string } | { readonly databaseUrl: string };

/** How a command line ended. */
export interface Ended {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface SpawnedServer {
  readonly url: string;
  readonly pid: number;
  /** From the start of the process to the first answer of /readyz, in milliseconds. */
  readonly readyAfter: number;
  /** Everything printed so far. */
  output(): { stdout: string; stderr: string };
  /** SIGTERM; answers when the process is gone. */
  stop(): Promise<Ended>;
  /** kill -9; answers when the process is gone. PostgreSQL goes on. */
  kill(): Promise<Ended>;
}

/** Only what is named reaches the process: settings of the machine the tests run on do not count. */
function environmentOf(place: Place, env: Environment): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  const where = 'dataDir' in place ? { DATA_DIR: place.dataDir } : { DATABASE_URL: place.databaseUrl };
  return { PATH, HOME, TMPDIR, HOST: '127.0.0.1', TEMPLATE: 'none', LOG_LEVEL: 'warn', ...where, ...env };
}

/** Begins a command line and waits for nothing. */
export function launchCommand(line: readonly string[], place: Place, env: Environment = {}) {
  const child = spawn(process.execPath, [join(root, 'runtime', 'cli', 'formwork.mjs'), ...line], {
    cwd: root,
    env: environmentOf(place, env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      printed[name] += text;
    });
  }
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, ...printed })));
  return { child, printed, ended };
}

/** Runs one command line to its end; one that does not end in 60 s is killed and fails. */
export async function runCommand(line: readonly string[], place: Place, env: Environment = {}): Promise<Ended> {
  const { child, ended } = launchCommand(line, place, env);
  const late = setTimeout(() => child.kill('SIGKILL'), 60_000);
  const result = await ended.finally(() => clearTimeout(late));
  if (result.code === null) throw new Error(`“formwork ${line.join(' ')}” did not end:\n${JSON.stringify(result)}`);
  return result;
}

/** Starts the server as people do, as a process of its own, and waits until it is ready. */
export async function spawnServer(options: Place & { readonly env?: Environment }): Promise<SpawnedServer> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const { child, printed, ended } = launchCommand(['start'], options, { PORT: String(port), ...options.env });
  await untilReady(url, child, printed);
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return {
    url,
    pid: child.pid!,
    readyAfter: performance.now() - began,
    output: () => ({ ...printed }),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

async function untilReady(url: string, child: ChildProcess, printed: object): Promise<void> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline && child.exitCode === null; await sleep(20)) {
    const ready = await fetch(`${url}/readyz`).catch(() => null);
    if (ready?.status === 200) return;
  }
  child.kill('SIGKILL');
  throw new Error(`The server did not become ready:\n${JSON.stringify(printed)}`);
}
