import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { RefusedError } from './refused.ts';

const run = promisify(execFile);

/** A system user by its numbers. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * The system user that PostgreSQL runs as: null is our own. PostgreSQL refuses to run as root, so root hands it to the owner of the
 * cluster, else to the user `postgres`, else to one made for it, else to `nobody`.
 */
export async function accountFor(clusterDir: string): Promise<Account | null> {
  const owner = await stat(clusterDir).catch(() => null);
  const own = process.getuid?.();
  if (own === undefined) return null;
  if (own !== 0) {
    if (owner === null || owner.uid === own) return null;
    throw new RefusedError(
      `${clusterDir} belongs to another system user (uid ${owner.uid}). Run as that user or as root, or set DATA_DIR to another folder.`,
    );
  }
  if (owner !== null && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return (await find('postgres')) ?? (await find('formwork')) ?? (await create('formwork')) ?? (await nobody());
}

async function find(user: string): Promise<Account | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', user]), run('id', ['-g', user])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

async function create(user: string): Promise<Account | null> {
  try {
    await run('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', user]);
    return await find(user);
  } catch {
    return null;
  }
}

async function nobody(): Promise<Account> {
  const account = await find('nobody');
  if (account !== null) return account;
  throw new RefusedError(
    'PostgreSQL does not run as root and no other system user was found or could be made. Run as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

/** A cluster folder that root copied here is given to the account, all of it. */
export async function handOver(clusterDir: string, account: Account | null): Promise<void> {
  if (account === null || (await stat(clusterDir)).uid === account.uid) return;
  await run('chown', ['-R', `${account.uid}:${account.gid}`, clusterDir]);
}
