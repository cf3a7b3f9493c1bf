import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { engineCaller } from '#engine/access/caller.ts';
import { quote } from '#engine/db/identifier.ts';
import { readFolder } from '#engine/packages/folder.ts';
import { publish } from '#engine/publish.ts';
import { warm } from '#engine/records/compiled.ts';
import { openWorkspace, type Workspace } from '#engine/workspace.ts';
import type { Package } from '#metadata/package.ts';
import { parsePackage } from '#metadata/parse.ts';
import { firstStart } from '#runtime/cli/first-start.ts';
import { readConfig } from '#runtime/config.ts';
import { createServer } from '#runtime/server/app.ts';
import { createToken } from '#runtime/server/auth/token.ts';
import { type Call, caller } from './call.ts';
import { createTestDatabase } from './cluster.ts';

export const admin = { email: 'admin@example.com', password: 'correct horse battery' } as const;

export interface TestServer {
  /** `http://127.0.0.1:…`, without a slash at the end. */
  readonly url: string;
  /** Calls as the admin, by token. */
  readonly call: Call;
  /** Calls as nobody. */
  readonly anonymous: Call;
  readonly token: string;
  readonly adminId: string;
  readonly workspace: Workspace;
  readonly databaseUrl: string;
  /** What the server would have logged as unexpected. */
  readonly failures: unknown[];
  /** Publishes packages of `tests/support/packages` by name, or as they are; the server runs on the new release afterwards. */
  apply(...packages: readonly (string | Package)[]): ReturnType<typeof publish>;
  /** Rows of an entity's table, deleted ones included. */
  rows(entity: string): Promise<number>;
  stop(): Promise<void>;
}

export interface TestServerOptions {
  /** Names of folders under `tests/support/packages`. */
  readonly packages?: readonly string[];
  readonly template?: string;
  readonly sampleData?: boolean;
}

export { spawnServer } from './spawn-server.ts';

export const packagesFolder = join(import.meta.dirname, 'packages');

/** A server in this process, on a free port and a database of its own in the run's cluster. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { packages = [], template = 'none', sampleData = false } = options;
  const database = await createTestDatabase();
  const failures: unknown[] = [];
  const workspace = await openWorkspace(database.url, 'main', { onError: (error) => failures.push(error) });
  const environment = { ADMIN_EMAIL: admin.email, ADMIN_PASSWORD: admin.password, TEMPLATE: template };
  const { config } = readConfig({ ...environment, SAMPLE_DATA: String(sampleData) });
  await firstStart(workspace, config, () => {});
  const adminId = await idOfAdmin(workspace);
  const token = await createToken(workspace.database, workspace.schema, adminId, 'tests');

  const server = createHttpServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const secret = 'a secret of the tests, long enough to be one';
  const onError = (error: unknown) => void failures.push(error);
  server.on('request', createServer({ workspace, secret, publicUrl: url, appFolder: null, onError }));

  async function apply(...given: readonly (string | Package)[]): ReturnType<typeof publish> {
    const read = await Promise.all(given.map((one) => (typeof one === 'string' ? testPackage(one) : one)));
    const request = { packages: read, message: 'test', caller: engineCaller('apply'), sampleData };
    const published = await publish(workspace.database, workspace.schema, request);
    await warm((await workspace.refresh()).model);
    return published;
  }

  if (packages.length > 0) {
    const { problems } = await apply(...packages);
    if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 2));
  }
  return {
    url,
    call: caller(url, { authorization: `Bearer ${token}` }),
    anonymous: caller(url),
    token,
    adminId,
    workspace,
    databaseUrl: database.url,
    failures,
    apply,
    rows: (entity) => countRows(workspace, entity),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await workspace.close();
      await database.drop();
    },
  };
}

/** A package of `tests/support/packages`, parsed; a test that asks for a faulty one fails here. */
export async function testPackage(name: string): Promise<Package> {
  const { package: read, problems } = parsePackage(await readFolder(join(packagesFolder, name)));
  if (!read || problems.length > 0) throw new Error(JSON.stringify(problems, null, 2));
  return read;
}

async function idOfAdmin({ database, schema }: Workspace): Promise<string> {
  const [row] = await database.query<{ id: string }>(`SELECT id FROM ${quote(schema)}."user"`);
  return row!.id;
}

async function countRows({ database, current }: Workspace, entity: string): Promise<number> {
  const { table } = current().model.entities.get(entity)!;
  const [row] = await database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
  return row!.n;
}
