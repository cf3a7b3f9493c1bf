import { randomBytes } from 'node:crypto';
import { chown, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { RefusedError } from './refused.ts';

/** What is needed to start and enter a cluster; kept inside its folder, so that the two can never be parted. */
export interface Keys {
  /** Password of PostgreSQL's superuser `postgres`, used only to set the database up. */
  readonly superuser: string;
  /** Password of the role `formwork`, which owns the database. */
  readonly password: string;
  /** The port of the last start: taken again while it is free, so that a URL stays true over a restart. */
  readonly port?: number;
}

const file = (clusterDir: string) => join(clusterDir, 'formwork.json');

export function makeKeys(): Keys {
  return { superuser: randomBytes(24).toString('base64url'), password: randomBytes(24).toString('base64url') };
}

export async function readKeys(clusterDir: string): Promise<Keys> {
  try {
    return JSON.parse(await readFile(file(clusterDir), 'utf8')) as Keys;
  } catch (error) {
    throw new RefusedError(
      `${file(clusterDir)}, which holds the password of the database, cannot be read (${(error as Error).message}). Restore it from a backup.`,
    );
  }
}

/** Replaces the file as a whole: a reader sees the old one or the new one. */
export async function writeKeys(clusterDir: string, keys: Keys, account: Account | null): Promise<void> {
  const draft = `${file(clusterDir)}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(keys)}\n`, { mode: 0o600, flush: true });
  if (account !== null) await chown(draft, account.uid, account.gid);
  await rename(draft, file(clusterDir));
}
