import { readdir, readFile, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { alive } from '#engine/db/embedded/process.ts';

/** Temporary folders of test runs are called after the process of the run: `formwork-tests-<pid>-…`. */
export const folderPrefix = 'formwork-tests-';

/** Removes what runs left that were killed before their end, processes included. */
export async function endLeftovers(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(folderPrefix)) continue;
    const run = Number.parseInt(name.slice(folderPrefix.length), 10);
    if (Number.isNaN(run) || alive(run)) continue;
    await endProcessesOf(join(parent, name));
    await rm(join(parent, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Ends every process that works in the folder or was given it as TMPDIR, and lists them; not this one and not its own children. */
export async function endProcessesOf(folder: string): Promise<string[]> {
  const ended: string[] = [];
  for (const pid of await processes()) {
    const found = await describe(pid, folder);
    if (found === null) continue;
    ended.push(`${pid} ${found}`);
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself meanwhile.
    }
  }
  return ended;
}

/** Looking at other processes is Linux's gift; elsewhere nothing is found. */
async function processes(): Promise<number[]> {
  const names = process.platform === 'linux' ? await readdir('/proc') : [];
  return names.map(Number).filter((pid) => Number.isInteger(pid) && pid !== process.pid);
}

async function describe(pid: number, folder: string): Promise<string | null> {
  const read = (name: string) => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '');
  const [command, environment, status] = await Promise.all([read('cmdline'), read('environ'), read('status')]);
  const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => '');
  const ours = command.includes(folder) || cwd.startsWith(folder) || environment.includes(`TMPDIR=${folder}`);
  const ownChild = new RegExp(`^PPid:\\s+${process.pid}$`, 'm').test(status);
  const ends = /^State:\s+Z/m.test(status);
  return ours && !ownChild && !ends ? command.replaceAll('\0', ' ').trim() : null;
}
