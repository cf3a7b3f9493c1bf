import { engineCaller } from '#engine/access/caller.ts';
import { publish } from '#engine/publish.ts';
import type { Scene } from '#engine/records/store.ts';
import { openWorkspace, type Workspace } from '#engine/workspace.ts';
import type { Package } from '#metadata/package.ts';
import { createUser } from '#runtime/cli/commands/user-create.ts';
import { ensureCore } from '#runtime/cli/ensure-core.ts';
import { createToken } from '#runtime/server/auth/token.ts';
import { benchPackage } from '../data/bench-package.ts';
import { fill } from '../data/fill.ts';
import { widePackage } from '../data/wide-entities.ts';

/** A workspace with data, a user and a token, open in this process too. */
export interface Ready {
  readonly name: string;
  readonly workspace: Workspace;
  readonly token: string;
  /** The user that the token acts as. */
  readonly user: string;
  /** How many it has. */
  readonly entities: number;
  scene(): Scene;
  close(): Promise<void>;
}

/** Makes a workspace of the bench package and `wide` entities of 20 fields beside it. */
export async function prepareWorkspace(
  url: string,
  name: string,
  wide: number,
  size: { accounts: number; opportunities: number },
): Promise<Ready> {
  const workspace = await openWorkspace(url, name, { connections: 4, follow: false });
  const { database, schema } = workspace;
  await ensureCore(database, schema);
  await workspace.refresh();
  const user = await createUser(workspace, { email: 'bench@example.com', name: 'Bench', password: 'bench-pass-1' });
  await install(workspace, [benchPackage(), ...(wide > 0 ? [widePackage(wide, 20)] : [])]);
  await fill(database, schema, user, size);
  return {
    name,
    workspace,
    user,
    entities: workspace.current().model.entities.size,
    token: await createToken(database, schema, user, 'bench'),
    scene: () => ({
      model: workspace.current().model,
      connection: database,
      caller: { ...engineCaller('api'), userId: user },
    }),
    close: () => workspace.close(),
  };
}

/** Publishes packages and takes the release up; a problem with them is the bench's own. */
export async function install(workspace: Workspace, packages: readonly Package[]): Promise<void> {
  const { database, schema } = workspace;
  const request = { packages, message: 'Bench', caller: engineCaller('apply'), sampleData: false };
  const { problems } = await publish(database, schema, request);
  const error = problems.find(({ severity }) => severity === 'error');
  if (error) throw new Error(`${error.document}${error.pointer}: ${error.message}`);
  await workspace.refresh();
}
