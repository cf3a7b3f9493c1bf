import { type ChildProcess, execFile, type SpawnOptions, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import type { Account } from './account.ts';
import { RefusedError } from './refused.ts';

const run = promisify(execFile);

/** Starts a program as the account that PostgreSQL runs as. */
export type Launch = (program: string, args: readonly string[], options: SpawnOptions) => ChildProcess;

type Way = (program: string, args: readonly string[]) => { program: string; args: readonly string[]; as?: Account };

/** Messages in English whatever the machine's language, and nothing of our own environment (secrets) in PostgreSQL's. */
const environment = { PATH: process.env.PATH, LC_ALL: 'C' };

/**
 * Finds a way to run `program` on `folder` as `account`. As root a plain change of user is enough unless one of the two lies
 * below a folder that only root may enter (a clone under /root, a temporary folder): then the program keeps root's right to enter
 * folders, and no right of any folder is changed.
 */
export async function launchAs(account: Account | null, program: string, folder: string): Promise<Launch> {
  if (account === null) return launchBy((name, args) => ({ program: name, args }));
  const { uid, gid } = account;
  const identity = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  // The securebit makes access(2), which PostgreSQL asks about its own programs, count that right too.
  const keeping = ['--securebits=+no_setuid_fixup', '--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  const ways: Way[] = [
    (name, args) => ({ program: name, args, as: account }),
    (name, args) => ({ program: 'setpriv', args: [...identity, ...keeping, name, ...args] }),
  ];
  for (const way of ways) if (await works(way, program, folder)) return launchBy(way);
  throw new RefusedError(
    `PostgreSQL does not run as root, and the system user it would run as (uid ${uid}) may not reach ${program} and ${folder}. ` +
      'Move the program and DATA_DIR to folders that every user may enter, run as an ordinary user, or set DATABASE_URL.',
  );
}

/** The kernel is the judge: the program is run (it complains when it cannot find itself) and the folder entered, as they will be. */
async function works(way: Way, program: string, folder: string): Promise<boolean> {
  const probe = way('/bin/sh', ['-c', '"$0" --version && cd "$1"', program, folder]);
  return run(probe.program, probe.args, { ...probe.as, env: environment, cwd: '/' }).then(
    ({ stderr }) => stderr === '',
    () => false,
  );
}

function launchBy(way: Way): Launch {
  return (name, args, options) => {
    const { program, args: all, as } = way(name, args);
    return spawn(program, all, { ...options, ...as, env: environment, cwd: '/' });
  };
}
