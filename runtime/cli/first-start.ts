import { engineCaller } from '#engine/access/caller.ts';
import { quote } from '#engine/db/identifier.ts';
import { readSetting, writeSetting } from '#engine/packages/store.ts';
import { publish } from '#engine/publish.ts';
import type { Workspace } from '#engine/workspace.ts';
import type { Config } from '#runtime/config.ts';
import { CommandFailed } from './command.ts';
import { createUser, generatedPassword } from './commands/user-create.ts';
import { ensureCore } from './ensure-core.ts';
import { readOwnPackage, templateFolder } from './packages.ts';

type Say = (line: string) => void;

/**
 * Makes an empty workspace useful: the core package, a first user, the templates asked for. Goes on where an earlier start was
 * interrupted, and does nothing once it has come to its end.
 */
export async function firstStart(workspace: Workspace, config: Config, say: Say): Promise<void> {
  const { database, schema } = workspace;
  await ensureCore(database, schema);
  await workspace.refresh();
  if ((await readSetting(database, schema, 'first_start')) !== null) return;
  const owner = await firstUser(workspace, config, say);
  for (const template of config.template) await install(workspace, template, owner, config.sampleData, say);
  await writeSetting(database, schema, 'first_start', new Date().toISOString());
  await workspace.refresh();
}

async function firstUser(workspace: Workspace, config: Config, say: Say): Promise<string> {
  const { database, schema } = workspace;
  const [known] = await database.query<{ id: string }>(
    `SELECT id FROM ${quote(schema)}."user" WHERE deleted_at IS NULL ORDER BY created_at LIMIT 1`,
  );
  if (known) return known.id;
  const password = config.adminPassword ?? generatedPassword();
  const id = await createUser(workspace, { email: config.adminEmail, name: 'Admin', password });
  say(
    `First user: ${config.adminEmail}${config.adminPassword === null ? `  password: ${password}  (shown this once)` : ''}`,
  );
  return id;
}

async function install(
  { database, schema }: Workspace,
  template: string,
  owner: string,
  sampleData: boolean,
  say: Say,
): Promise<void> {
  const began = performance.now();
  const read = await readOwnPackage(templateFolder(template));
  const caller = { ...engineCaller('apply'), userId: owner };
  const request = { packages: [read], message: `Install ${template} ${read.manifest.version}`, caller, sampleData };
  const { problems } = await publish(database, schema, request);
  const error = problems.find(({ severity }) => severity === 'error');
  if (error)
    throw new CommandFailed(
      `Template ${template} cannot be installed: ${error.document}${error.pointer}: ${error.message}`,
    );
  say(
    `Package ${template} ${read.manifest.version} installed${sampleData ? ' with sample records' : ''} (${seconds(began)})`,
  );
}

export function seconds(began: number): string {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`;
}
