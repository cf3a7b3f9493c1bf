import { createHash } from 'node:crypto';
import { engineCaller } from '#engine/access/caller.ts';
import type { Database } from '#engine/db/database.ts';
import { readFolder } from '#engine/packages/folder.ts';
import { readSetting, writeSetting } from '#engine/packages/store.ts';
import { publish } from '#engine/publish.ts';
import { CommandFailed } from './command.ts';
import { coreFolder, readOwnPackage } from './packages.ts';

/**
 * Publishes the package that every workspace has, in the version of this product. Where its files are those that were published last,
 * nothing is parsed and nothing is asked.
 */
export async function ensureCore(database: Database, schema: string): Promise<void> {
  const hash = await hashOf(coreFolder);
  if ((await readSetting(database, schema, 'core')) === hash) return;
  const core = await readOwnPackage(coreFolder);
  const message = `Core ${core.manifest.version}`;
  const request = { packages: [core], message, caller: engineCaller('apply'), sampleData: false };
  const { problems } = await publish(database, schema, request);
  const error = problems.find(({ severity }) => severity === 'error');
  if (error) {
    throw new CommandFailed(`The core package cannot be applied: ${error.document}${error.pointer}: ${error.message}`);
  }
  await writeSetting(database, schema, 'core', hash);
}

async function hashOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const { path, text } of await readFolder(folder)) hash.update(`${path}\n${text}\n`);
  return hash.digest('hex');
}
