import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A server in a process of its own. */
export interface Program {
  readonly name: string;
  readonly url: string;
  /** Milliseconds from its start until `/readyz` answered. */
  readonly readyAfter: number;
  /** Resident memory in megabytes. */
  memory(): number;
  /** CPU time used so far, in seconds. */
  cpu(): number;
  stop(): Promise<void>;
}

export interface ProgramOptions {
  readonly name: string;
  readonly script: string;
  readonly args?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly profile?: string | null;
}

/** Starts a Node program that serves HTTP on PORT and waits until it is ready. */
export async function startProgram({ name, script, args = [], env, profile }: ProgramOptions): Promise<Program> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const flags = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`, `--cpu-prof-name=${name}.cpuprofile`] : [];
  const child = spawn(process.execPath, [...flags, script, ...args], {
    env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, PORT: String(port), HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout?.on('data', (text: Buffer) => {
    said = `${said}${text}`.slice(-4_000);
  });
  child.stderr?.on('data', (text: Buffer) => {
    said = `${said}${text}`.slice(-4_000);
  });
  await untilReady(url, child, () => said).catch((error) => {
    child.kill('SIGKILL');
    throw error;
  });
  return {
    name,
    url,
    readyAfter: performance.now() - began,
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(proc(child, 'status'))?.[1] ?? 0) / 1024,
    cpu: () => cpuSeconds(proc(child, 'stat')),
    stop: () => stop(child),
  };
}

async function untilReady(url: string, child: ChildProcess, said: () => string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server ended before it was ready: ${said()}`);
    const ready = await fetch(`${url}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await sleep(10);
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await ended;
  clearTimeout(late);
}

function proc(child: ChildProcess, file: string): string {
  return readFileSync(`/proc/${child.pid}/${file}`, 'utf8');
}

/** User and system time stand in fields 14 and 15, in hundredths of a second; the name before them may hold blanks. */
function cpuSeconds(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
