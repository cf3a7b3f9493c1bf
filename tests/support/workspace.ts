import { afterAll } from 'vitest';
import type { Door } from '#engine/access/caller.ts';
import { engineCaller } from '#engine/access/caller.ts';
import type { Locale } from '#engine/fields/violation.ts';
import { type Published, publish } from '#engine/publish.ts';
import type { Scene } from '#engine/records/store.ts';
import { save } from '#engine/save.ts';
import { openWorkspace, type Workspace } from '#engine/workspace.ts';
import type { Package } from '#metadata/package.ts';
import { parsePackage } from '#metadata/parse.ts';
import { hasErrors } from '#metadata/problem.ts';
import { createTestDatabase } from './cluster.ts';

/** A document as a test writes it: any JSON, judged by the parser like one from a file. */
export type Draft = Readonly<Record<string, unknown>>;

/** A workspace of its own, with a small core (user, team, file) and what a test adds to it. */
export interface TestWorkspace {
  readonly workspace: Workspace;
  /** The user that `scene` speaks for. */
  readonly userId: string;
  /** The release in force, seen by the test's user. */
  scene(door?: Door, locale?: Locale): Scene;
  /** Publishes the package `lab` with these entities and other documents in the place of what it held. */
  apply(entities: Readonly<Record<string, Draft>>, others?: readonly Draft[]): Promise<Published>;
  close(): Promise<void>;
}

let database: ReturnType<typeof createTestDatabase> | null = null;
let workspaces = 0;

// One database a test file, and in it one schema a workspace.
afterAll(async () => {
  await (await database)?.drop();
});

/** The URL of this test file's own database. */
export async function testFileDatabaseUrl(): Promise<string> {
  database ??= createTestDatabase();
  return (await database).url;
}

/** Opens an empty workspace: the engine's own tables and no release. */
export async function openEmptyWorkspace(connections = 4): Promise<Workspace> {
  workspaces += 1;
  return openWorkspace(await testFileDatabaseUrl(), `w${workspaces}`, { follow: false, connections });
}

/** Opens a workspace and publishes the small core and the package `lab`, made of these entities and other documents, into it. */
export async function openTestWorkspace(
  entities: Readonly<Record<string, Draft>>,
  others: readonly Draft[] = [],
  connections = 4,
): Promise<TestWorkspace> {
  const workspace = await openEmptyWorkspace(connections);
  const send = async (packages: readonly Package[]): Promise<Published> => {
    const request = { packages, message: 'test', caller: engineCaller('apply'), sampleData: true };
    const published = await publish(workspace.database, workspace.schema, request);
    await workspace.refresh();
    return published;
  };
  const first = await send([smallCore, labPackage(entities, others)]);
  if (hasErrors(first.problems)) throw new Error(`The test's package is wrong: ${describeProblems(first)}`);
  const sceneFor = (userId: string | null, door: Door, locale: Locale): Scene => ({
    model: workspace.current().model,
    connection: workspace.database,
    caller: { userId, locale, zone: 'UTC', door },
  });
  const user = await save.create(sceneFor(null, 'cli', 'en'), 'user', { name: 'Tess', email: 'tess@example.com' });
  if (!user.ok) throw new Error('The test user was refused');
  const userId = user.value.id as string;
  return {
    workspace,
    userId,
    scene: (door = 'api', locale = 'en') => sceneFor(userId, door, locale),
    apply: (changed, documents = []) => send([labPackage(changed, documents)]),
    close: () => workspace.close(),
  };
}

/** A package as its folder would be read. Throws where the parser finds fault with it. */
export function packageOf(manifest: Draft, documents: readonly Draft[]): Package {
  const files = [manifest, ...documents].map((document, index) => ({
    path: index === 0 ? 'manifest.json' : `${folders[String(document.kind)]}/${String(document.name)}.json`,
    text: JSON.stringify(document),
  }));
  const { package: parsed, problems } = parsePackage(files);
  if (!parsed || hasErrors(problems))
    throw new Error(`The test's documents are wrong: ${describeProblems({ problems })}`);
  return parsed;
}

/** The package that tests write: entities by name, then any other documents. */
export function labPackage(entities: Readonly<Record<string, Draft>>, others: readonly Draft[] = []): Package {
  const documents = Object.entries(entities).map(([name, entity]) => entityOf(name, entity));
  const manifest = { kind: 'manifest', name: 'lab', version: '1.0.0', requires: { packages: { core: '*' } } };
  return packageOf(manifest, [...documents, ...others]);
}

function entityOf(name: string, entity: Draft): Draft {
  return { kind: 'entity', name, label: name, ownership: 'none', ...entity };
}

const folders: Readonly<Record<string, string>> = {
  entity: 'entities',
  options: 'options',
  form: 'forms',
  view: 'views',
  records: 'records',
};

function describeProblems({ problems }: Pick<Published, 'problems'>): string {
  return problems.map(({ document, pointer, message }) => `${document}${pointer}: ${message}`).join('; ');
}

/** What the engine itself counts on, and no more: full core takes ten times as long to publish. */
export const smallCore: Package = packageOf({ kind: 'manifest', name: 'core', version: '1.0.0' }, [
  entityOf('user', {
    title: 'name',
    fields: {
      name: { type: 'text', required: true },
      email: { type: 'email', required: true, unique: true },
    },
  }),
  entityOf('team', { title: 'name', fields: { name: { type: 'text', required: true } } }),
  entityOf('file', { title: 'name', fields: { name: { type: 'text', required: true } } }),
]);
