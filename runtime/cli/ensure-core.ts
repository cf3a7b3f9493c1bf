import { engineCaller } from '#engine/access/caller.ts';
import type { Database } from '#engine/db/database.ts';
import { publish } from '#engine/publish.ts';
import { CommandFailed } from './command.ts';
import { coreFolder, readOwnPackage } from './packages.ts';

/** Publishes the package that every workspace has, in the version of this product; does nothing where it is in force. */
export async function ensureCore(database: Database, schema: string): Promise<void> {
  const core = await readOwnPackage(coreFolder);
  const message = `Core ${core.manifest.version}`;
  const { problems } = await publish(database, schema, {
    packages: [core],
    message,
    caller: engineCaller('apply'),
    sampleData: false,
  });
  const error = problems.find(({ severity }) => severity === 'error');
  if (error)
    throw new CommandFailed(`The core package cannot be applied: ${error.document}${error.pointer}: ${error.message}`);
}
