import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RefusedError } from '#engine/db/embedded/refused.ts';

/** The two of the config that decide. */
export interface SecretSource {
  readonly secret: string | null;
  readonly dataDir: string;
}

/** The secret that signs sessions: SECRET, else the one kept in the data directory, which is made at the first call. */
export async function resolveSecret({ secret, dataDir }: SecretSource): Promise<string> {
  if (secret !== null) return secret;
  const file = join(dataDir, 'secret');
  const kept = (await read(file)) ?? (await make(dataDir, file));
  if (kept.length >= 32) return kept;
  throw new RefusedError(`${file} does not hold a secret. Restore it, or remove it: everyone then signs in anew.`);
}

async function read(file: string): Promise<string | null> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new RefusedError(
      `${file} cannot be read (${(error as Error).message}). Give this user the right to, or set SECRET.`,
    );
  }
}

/** Two processes at a first start end up with one secret: the file appears whole, and only if there is none. */
async function make(folder: string, file: string): Promise<string> {
  const draft = `${file}.${randomUUID()}`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true });
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      // Some file systems have no second names for a file.
      if (error.code !== 'EEXIST') return rename(draft, file);
    });
  } catch (error) {
    throw new RefusedError(
      `${file} cannot be written (${(error as Error).message}). Set DATA_DIR to a folder you may write to, or SECRET.`,
    );
  } finally {
    await rm(draft, { force: true });
  }
  return (await read(file)) ?? '';
}
