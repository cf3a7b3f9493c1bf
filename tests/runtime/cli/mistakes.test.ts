import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '#engine/db/database.ts';
import { createTestDatabase } from '#tests/support/cluster.ts';
import { packagesFolder } from '#tests/support/server.ts';
import { runCommand } from '#tests/support/spawn-server.ts';

/** What is planted in the package `mistakes`: one line each, as code, document and pointer. */
const planted = `
wrong-version manifest /requires/packages/core
missing-package manifest /requires/packages/nowhere
package-cycle manifest /requires/packages/mistakes
unknown-folder entitys/lost
broken-json entities/broken
not-an-object entities/list
forbidden-key entities/polluted /__proto__
duplicate-key entities/twice /fields/name
duplicate-document entities/account_again /name
wrong-file-name entities/account_again /name
too-few entities/select /fields
bad-name entities/account /fields/_secret
name-too-long entities/account /fields/${'n'.repeat(300)}
reserved-name entities/account /fields/created_at
unknown-field-type entities/account /fields/nickname/type
unknown-property entities/account /fields/hint/requred
unknown-field entities/account /title
unknown-entity entities/account /fields/parent/target
unknown-document entities/account /fields/area/options
bad-default entities/account /fields/size/default
bad-default entities/account /fields/born/default
unknown-option entities/account /fields/stage/default
duplicate-option entities/account /fields/level/options/1/value
bounds-crossed entities/account /fields/low/min
bad-pattern entities/account /fields/code/pattern
slow-pattern entities/account /fields/slow/pattern
bad-sequence entities/account /fields/number/format
unknown-operator entities/account /rules/odd/when/isodd
unknown-field entities/account /rules/lost/when/==/0/var
unknown-field entities/account /unique/by_code/fields/0
unknown-field entities/account /indexes/by_low/fields/0
master-cycle entities/left /fields/right/target
second-master entities/right /fields/other/type
inverse-clash entities/right /fields/other/inverse/name
duplicate-option options/region /options/1/value
bad-option-value options/region /options/2/value
bad-color options/region /options/3/color
wrong-type options/region /options/4/label
duplicate-name forms/account.main /tabs/1/name
unknown-field forms/account.main /tabs/0/sections/0/fields/0/name
not-allowed views/account.all /layout
unknown-entity views/account.all /entity
name-entity-mismatch views/account.all /name
unknown-field views/account.board /columns/0/name
unknown-field views/account.board /sort/0/name
unknown-field views/account.board /filter/==/0/var
missing-settings views/account.board /board
unknown-entity apps/sales /navigation/0/entity
unknown-document apps/sales /navigation/1/view
one-place apps/sales /navigation/2
bad-value records/accounts /records/0/size
duplicate-record records/accounts /records/1/name
missing-key records/accounts /records/2/name
unknown-option records/accounts /records/3/stage
unknown-field records/accounts /records/3/nothing`
  .trim()
  .split('\n')
  .sort();

const mistakes = join(packagesFolder, 'mistakes');
let place: { databaseUrl: string };
let database: Database;
let drop: () => Promise<void>;

beforeAll(async () => {
  const made = await createTestDatabase();
  place = { databaseUrl: made.url };
  drop = made.drop;
  database = openDatabase(made.url);
  const { code } = await runCommand(['apply', join(packagesFolder, 'library')], place);
  expect(code).toBe(0);
});

afterAll(async () => {
  await database.close();
  await drop();
});

type Told = { severity: string; code: string; document: string; pointer: string; message: string; hint?: string };

const lines = (problems: Told[]) =>
  problems
    .filter(({ severity }) => severity === 'error')
    .map(({ code, document, pointer }) => `${code} ${document} ${pointer}`.trim())
    .sort();

/** Everything a release could have changed: tables, columns, indexes, keys, documents, releases, records. */
async function workspaceState(): Promise<string> {
  const rows = await Promise.all(
    [
      `SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns WHERE table_schema = 'main' ORDER BY 1, 2`,
      `SELECT indexdef FROM pg_indexes WHERE schemaname = 'main' ORDER BY 1`,
      `SELECT conname, pg_get_constraintdef(oid) AS def FROM pg_constraint WHERE connamespace = 'main'::regnamespace ORDER BY 1, 2`,
      'SELECT * FROM main._release ORDER BY number',
      'SELECT package, kind, name, body::text, from_release, until_release FROM main._document ORDER BY 1, 2, 3, 5',
      'SELECT * FROM main.book ORDER BY id',
      'SELECT * FROM main._setting ORDER BY name',
    ].map((query) => database.query(query)),
  );
  return JSON.stringify(rows);
}

test('more than twenty mistakes are planted', () => {
  expect(new Set(planted).size).toBe(planted.length);
  expect(planted.length).toBeGreaterThanOrEqual(50);
});

test('validate lists every one, with document and pointer, and nothing else', async () => {
  const { code, stdout, stderr } = await runCommand(['validate', mistakes, '--json'], place);
  expect([code, stderr]).toEqual([1, '']);
  expect(lines(JSON.parse(stdout).problems)).toEqual(planted);
});

test('apply lists every one and leaves the workspace as it was', async () => {
  const before = await workspaceState();
  const { code, stdout, stderr } = await runCommand(['apply', mistakes, '--json'], place);
  expect([code, stderr]).toEqual([1, '']);
  const { problems, steps, release } = JSON.parse(stdout);
  expect(lines(problems)).toEqual(planted);
  expect([steps, release]).toEqual([[], null]);
  expect(await workspaceState()).toBe(before);
});

test('each is told in a sentence that ends, the misspelt ones with the nearest name', async () => {
  const { stdout } = await runCommand(['validate', mistakes, '--json'], place);
  const { problems } = JSON.parse(stdout) as { problems: Told[] };
  for (const { message } of problems) expect(message).toMatch(/^.{15,400}\.$/s);
  const hints = Object.fromEntries(problems.map(({ document, pointer, hint }) => [`${document}${pointer}`, hint]));
  expect(hints).toMatchObject({
    'entities/account/fields/parent/target': 'account',
    'entities/account/fields/nickname/type': 'text',
    'entities/account/fields/hint/requred': 'required',
    'entities/account/fields/stage/default': 'new',
    'entities/account/fields/area/options': 'region',
    'entities/account/title': 'name',
    'views/account.all/layout': 'table',
    'entitys/lost': 'entities',
  });
});

test('for people: one line each, errors first, no stack', async () => {
  const { code, stdout } = await runCommand(['apply', mistakes], place);
  expect(code).toBe(1);
  const told = stdout.trim().split('\n');
  expect(told.filter((line) => line.startsWith('error  '))).toHaveLength(planted.length);
  expect(told.findLastIndex((line) => line.startsWith('error'))).toBe(planted.length - 1);
  expect(stdout).not.toMatch(/\bat .*:\d+:\d+|node_modules/);
});

test('packages that require each other in a circle are told so', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ring-'));
  const write = (version: string, requires: object) =>
    writeFile(join(folder, 'manifest.json'), JSON.stringify({ kind: 'manifest', name: 'library', version, requires }));
  const second = await mkdtemp(join(tmpdir(), 'ring-'));
  const ring = { kind: 'manifest', name: 'ring', version: '1.0.0', requires: { packages: { library: '^1.0.0' } } };
  await writeFile(join(second, 'manifest.json'), JSON.stringify(ring));
  await write('1.0.1', {});
  expect((await runCommand(['apply', second], place)).code).toBe(0);
  const before = await workspaceState();
  await write('1.0.2', { packages: { ring: '^1.0.0' } });
  const { code, stdout } = await runCommand(['apply', folder, '--json'], place);
  expect([code, lines(JSON.parse(stdout).problems)]).toEqual([1, [expect.stringMatching(/^package-cycle manifest/)]]);
  expect(await workspaceState()).toBe(before);
});

test('records that break a rule are told by their place, and nothing of their package stays', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'records-'));
  const { mkdir } = await import('node:fs/promises');
  await Promise.all(['entities', 'records'].map((name) => mkdir(join(folder, name))));
  const document = (path: string, value: object) => writeFile(join(folder, path), JSON.stringify(value));
  await document('manifest.json', { kind: 'manifest', name: 'twins', version: '1.0.0' });
  const fields = {
    name: { type: 'text' },
    code: { type: 'text', unique: true },
    book: { type: 'lookup', target: 'book' },
  };
  await document('entities/twin.json', { kind: 'entity', name: 'twin', title: 'name', fields });
  const records = [
    { name: 'A', code: 'x' },
    { name: 'B', code: 'x' },
    { name: 'C', book: { by: { title: 'Nothing' } } },
  ];
  await document('records/twins.json', { kind: 'records', name: 'twins', entity: 'twin', key: ['name'], records });
  const before = await workspaceState();
  const { code, stdout } = await runCommand(['apply', folder, '--json'], place);
  const { problems, release } = JSON.parse(stdout);
  expect([code, release]).toEqual([1, null]);
  expect(lines(problems)).toEqual([
    'record-refused records/twins /records/1/code',
    'record-refused records/twins /records/2/book',
  ]);
  expect(await workspaceState()).toBe(before);
});
