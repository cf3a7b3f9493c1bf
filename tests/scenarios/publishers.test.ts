import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packagesFolder, startTestServer, type TestServer } from '#tests/support/server.ts';
import { launchCommand, runCommand } from '#tests/support/spawn-server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const folder = (name: string) => join(packagesFolder, name);

async function apply(path: string) {
  const { code, stdout } = await runCommand(['apply', path, '--json'], server, { SAMPLE_DATA: 'true' });
  return {
    code,
    ...(JSON.parse(stdout) as { problems: { code: string }[]; steps: unknown[]; release: { number: number } | null }),
  };
}

/** Whether tables and release agree, as the doctor sees it. */
async function health(): Promise<unknown> {
  const { code, stdout } = await runCommand(['doctor', '--json'], server);
  return [code, JSON.parse(stdout).findings.filter(({ ok }: { ok: boolean }) => !ok)];
}

async function releases(): Promise<number[]> {
  const rows = await server.workspace.database.query<{ number: number }>(
    'SELECT number FROM main._release ORDER BY number',
  );
  return rows.map(({ number }) => number);
}

/** Reads until told to stop; answers that are no 200. */
async function reader(goOn: () => boolean): Promise<string[]> {
  const odd: string[] = [];
  while (goOn()) {
    for (const path of ['/api/me', '/api/metadata', '/api/records/user', '/api/records/task?limit=5']) {
      const { status, text } = await server.call('GET', path);
      if (status !== 200) odd.push(`${path} ${status} ${text}`);
    }
  }
  return odd;
}

test('three that apply at once end in one consistent state, and no reader notices', async () => {
  let goOn = true;
  const reading = reader(() => goOn);
  const [shop, clash, library] = await Promise.all(['shop', 'clash', 'library'].map((name) => apply(folder(name))));
  goOn = false;
  expect(await reading).toEqual([]);
  expect(library).toMatchObject({ code: 0, problems: [] });
  const [winner, loser] = shop!.code === 0 ? [shop, clash] : [clash, shop];
  expect(winner).toMatchObject({ code: 0, problems: [], release: {} });
  expect(loser).toMatchObject({ code: 1, problems: [{ code: 'document-clash' }], steps: [], release: null });
  expect(await releases()).toEqual([1, 2, 3]);
  expect(await health()).toEqual([0, []]);
  const { packages } = (await server.workspace.refresh()).metadata;
  const names = packages.map(({ manifest }) => manifest.name);
  expect(new Set(names)).toEqual(new Set(['core', 'library', shop!.code === 0 ? 'shop' : 'clash']));
});

test('three that apply the same change: one does it, two find it done', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'library-')), 'library');
  await cp(folder('library'), path, { recursive: true });
  const file = join(path, 'entities', 'book.json');
  const book = JSON.parse(await readFile(file, 'utf8'));
  book.fields.shelf = { type: 'text', label: 'Shelf', unique: true };
  await writeFile(file, JSON.stringify(book));
  const ended = await Promise.all([1, 2, 3].map(() => apply(path)));
  expect(ended.map(({ code, problems }) => [code, problems])).toEqual([
    [0, []],
    [0, []],
    [0, []],
  ]);
  expect(ended.filter(({ release }) => release !== null)).toHaveLength(1);
  expect(ended.filter(({ steps, release }) => steps.length === 0 && release === null)).toHaveLength(2);
  expect(await releases()).toEqual([1, 2, 3, 4]);
  const made = await server.call('POST', '/api/records/book', { title: 'Emma', shelf: 'A1' });
  expect(made.status === 201 || (await laterCreate()) === 201).toBe(true);
  expect(await health()).toEqual([0, []]);
});

/** The server hears of a release a moment after the command has ended. */
async function laterCreate(): Promise<number> {
  await sleep(1_000);
  return (await server.call('POST', '/api/records/book', { title: 'Emma', shelf: 'A1' })).status;
}

async function isPublishing(): Promise<boolean> {
  const [held] = await server.workspace.database.query(
    `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
       AND objid = (hashtext('formwork publish main')::bigint & 4294967295)::oid`,
  );
  return held !== undefined;
}

test('an apply that is killed has happened as a whole or not at all', async () => {
  const before = await server.workspace.database.query('SELECT 1 FROM main._release');
  const path = join(await mkdtemp(join(tmpdir(), 'many-')), 'many');
  await cp(folder('library'), path, { recursive: true });
  await writeFile(join(path, 'manifest.json'), JSON.stringify({ kind: 'manifest', name: 'many', version: '1.0.0' }));
  const book = JSON.parse(await readFile(join(path, 'entities', 'book.json'), 'utf8'));
  for (let number = 0; number < 60; number += 1) {
    const document = { ...book, name: `thing_${number}` };
    await writeFile(join(path, 'entities', `thing_${number}.json`), JSON.stringify(document));
  }
  const records = Array.from({ length: 300 }, (_, number) => ({ title: `Thing ${number}`, isbn: `${number}` }));
  await Promise.all([rm(join(path, 'entities', 'book.json')), rm(join(path, 'records', 'books.json'))]);
  const document = { kind: 'records', name: 'things', entity: 'thing_1', key: ['isbn'], records };
  await writeFile(join(path, 'records', 'things.json'), JSON.stringify(document));

  for (const wait of [0, 60, 150]) {
    const { child, ended } = launchCommand(['apply', path, '--json'], server);
    while (child.exitCode === null && !(await isPublishing())) await sleep(5);
    expect(child.exitCode).toBeNull();
    await sleep(wait);
    child.kill('SIGKILL');
    await ended;
    while (await isPublishing()) await sleep(5);
    expect(await health()).toEqual([0, []]);
    const tables = await server.workspace.database.query(
      `SELECT 1 FROM pg_tables WHERE schemaname = 'main' AND tablename LIKE 'thing_%'`,
    );
    expect([0, 60]).toContain(tables.length);
  }
  const last = await apply(path);
  expect([last.code, last.problems]).toEqual([0, []]);
  expect(await releases()).toHaveLength(before.length + 1);
  await server.workspace.refresh();
  expect((await server.call('GET', '/api/records/thing_1?limit=1&count=exact')).body.count).toBe(300);
  expect(await health()).toEqual([0, []]);
});

test('nothing was unexpected', () => expect(server.failures).toEqual([]));
