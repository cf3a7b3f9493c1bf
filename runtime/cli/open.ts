import { openCluster } from '#engine/db/embedded/cluster.ts';
import { openWorkspace, type Workspace } from '#engine/workspace.ts';
import type { Config } from '#runtime/config.ts';

/** The workspace a command works on, with the database it needs; both are closed together. */
export interface Opened {
  readonly workspace: Workspace;
  close(): Promise<void>;
}

/** Opens a workspace for a command: on the configured PostgreSQL, or on the embedded one, which is started where it does not run. */
export async function openForCommand(config: Config, name: string): Promise<Opened> {
  const cluster = config.databaseUrl === null ? await openCluster(config.dataDir) : null;
  try {
    const workspace = await openWorkspace(config.databaseUrl ?? cluster!.url, name, { connections: 4, follow: false });
    return {
      workspace,
      close: async () => {
        await workspace.close();
        await cluster?.close();
      },
    };
  } catch (error) {
    await cluster?.close();
    throw error;
  }
}

/** Opens, works, and closes whatever happens. */
export async function withWorkspace<Result>(
  config: Config,
  name: string,
  work: (workspace: Workspace) => Promise<Result>,
): Promise<Result> {
  const opened = await openForCommand(config, name);
  try {
    return await work(opened.workspace);
  } finally {
    await opened.close();
  }
}
