import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '#tests/support/cluster.ts';
import { packagesFolder } from '#tests/support/server.ts';
import { type Environment, type Place, runCommand } from '#tests/support/spawn-server.ts';

const shop = join(packagesFolder, 'shop');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-'));
  // Compiles the command once, before several run at the same time.
  await runCommand(['help'], nowhere());
});
afterAll(() => rm(folder, { recursive: true }));

/** A data directory nobody has made: a command that is refused before it begins must not make it either. */
const nowhere = (): Place => ({ dataDir: join(folder, 'nowhere') });

describe('a command line that cannot be meant', () => {
  test.concurrent.each([
    [['nothing'], 'There is no command “nothing”. Try: npm run formwork -- help'],
    [['user'], 'There is no command “user”.'],
    [['user', 'delete'], 'There is no command “user”.'],
    [['apply'], '“apply” takes 1 words.'],
    [['apply', shop, shop], '“apply” takes 1 words.'],
    [['start', 'now'], '“start” takes 0 words.'],
    [['apply', shop, '--force'], '--force'],
    [['doctor', '--email', 'a@b.cd'], '--email'],
    [['doctor', '--workspace'], '--workspace'],
    [['doctor', '--workspace', 'Two Words'], '--workspace takes a name'],
    [['doctor', '--workspace=public'], '--workspace takes a name'],
    [['doctor', '--workspace', 'pg_catalog'], '--workspace takes a name'],
    [['user', 'create', '--name', 'Ada'], 'user create needs --email.'],
    [['token', 'create'], 'token create needs --email.'],
    [['validate', '/nowhere/at/all'], 'There is no folder /nowhere/at/all.'],
    [['apply', '/nowhere/at/all', '--json'], 'There is no folder /nowhere/at/all.'],
  ])('%j ends with 2 and says why', async (line, reason) => {
    const { code, stdout, stderr } = await runCommand(line, nowhere());
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(reason);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
  });

  test('nothing at all shows the help and ends with 2; asked for, with 0', async () => {
    const lines = [[], ['help'], ['--help'], ['start', '--help']];
    const ended = await Promise.all(lines.map((line) => runCommand(line, nowhere())));
    expect(ended.map(({ code }) => code)).toEqual([2, 0, 0, 0]);
    for (const { stdout, stderr } of ended) {
      expect(stderr).toBe('');
      for (const command of ['start', 'validate DIR', 'apply DIR', 'user create', 'token create', 'doctor', 'openapi'])
        expect(stdout).toContain(command);
    }
  });
});

describe('settings that cannot be used', () => {
  test.concurrent.each<[string, Environment, string[]]>([
    ['a port', { PORT: 'abc' }, ['PORT is “abc”']],
    ['all of them at once', { PORT: '0', LOG_LEVEL: 'loud', ROLE: 'boss' }, ['PORT', 'LOG_LEVEL', 'ROLE']],
    ['a database', { DATABASE_URL: 'mysql://a:hush@b/c' }, ['DATABASE_URL cannot be used']],
    ['a secret', { SECRET: 'hush' }, ['SECRET cannot be used']],
  ])('%s end a start with 2, one line each', async (_, env, reasons) => {
    const { code, stdout, stderr } = await runCommand(['start'], nowhere(), env);
    expect([code, stdout]).toEqual([2, '']);
    const lines = stderr.trim().split('\n');
    expect(lines).toHaveLength(reasons.length);
    for (const [index, reason] of reasons.entries()) expect(lines[index]).toContain(reason);
    expect(stderr).not.toContain('hush');
  });

  test.concurrent.each([
    ['127.0.0.1', /127\.0\.0\.1:1\b/],
    ['localhost', /localhost|127\.0\.0\.1:1\b|::1:1\b/],
  ])('a database that nobody serves (%s) ends with 3 and says where', async (host, where) => {
    const databaseUrl = `postgres://formwork:hush@${host}:1/formwork`;
    const { code, stdout, stderr } = await runCommand(['doctor'], { databaseUrl });
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(where);
    expect(stderr).not.toContain('hush');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('on a database', () => {
  let place: { databaseUrl: string };
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await createTestDatabase();
    place = { databaseUrl: database.url };
    drop = database.drop;
  });
  afterAll(() => drop());

  async function json(...line: string[]) {
    const { code, stdout, stderr } = await runCommand([...line, '--json'], place);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    return { code, stderr, value: JSON.parse(stdout) };
  }

  test('validate touches nothing and tells problems', async () => {
    expect(await json('validate', shop)).toMatchObject({ code: 0, value: { problems: [] } });
    const told = await runCommand(['validate', shop], place);
    expect([told.code, told.stdout]).toEqual([0, 'shop 1.0.0: no errors, 0 warnings.\n']);
  });

  test('apply says each step, and the second time that there is nothing to do', async () => {
    const first = await json('apply', shop);
    expect(first).toMatchObject({ code: 0, value: { problems: [], release: { number: 2 } } });
    expect(first.value.steps.length).toBeGreaterThan(5);
    for (const step of first.value.steps)
      expect(step).toMatchObject({ id: expect.any(String), caption: expect.any(String) });
    expect(await json('apply', shop)).toEqual({
      code: 0,
      stderr: '',
      value: { problems: [], steps: [], release: null },
    });
    const told = await runCommand(['apply', shop], place);
    expect([told.code, told.stdout]).toEqual([0, expect.stringMatching(/in force already: nothing to do\.\n$/)]);
  });

  test('a second package stands beside the first; one that clashes changes nothing and names both', async () => {
    expect((await json('apply', join(packagesFolder, 'library'))).value.release.number).toBe(3);
    const clash = await json('apply', join(packagesFolder, 'clash'));
    expect(clash).toMatchObject({ code: 1, value: { steps: [], release: null } });
    expect(clash.value.problems).toMatchObject([
      { code: 'document-clash', severity: 'error', document: 'entities/customer', pointer: '/name' },
    ]);
    expect(clash.value.problems[0].message).toMatch(/`(clash|shop)` and `(clash|shop)` both define entities\/customer/);
    const told = await runCommand(['apply', join(packagesFolder, 'clash')], place);
    expect([told.code, told.stdout]).toEqual([1, expect.stringMatching(/^error +entities\/customer\/name: /)]);
    expect((await json('doctor')).value.findings).toContainEqual(
      expect.objectContaining({ name: 'release', detail: expect.stringMatching(/^3 with/) }),
    );
  });

  test('user create refuses what cannot be, and makes up a password where none is given', async () => {
    const made = await json('user', 'create', '--email', 'ada@example.com', '--name=Ada');
    expect(made).toMatchObject({
      code: 0,
      value: { email: 'ada@example.com', password: expect.stringMatching(/^\S{16}$/) },
    });
    const create = (...more: string[]) => runCommand(['user', 'create', ...more], place);
    const [again, odd, short] = await Promise.all([
      create('--email', 'ADA@example.com'),
      create('--email', 'ada'),
      create('--email', 'bob@example.com', '--password', 'short'),
    ]);
    expect([again.code, again.stderr]).toEqual([1, 'Another record already has this E-mail.\n']);
    expect([odd.code, odd.stderr]).toEqual([1, 'E-mail must be an e-mail address.\n']);
    expect([short.code, short.stderr]).toEqual([1, 'A password has at least 8 characters\n']);
    const later = await create('--email', 'bob@example.com', '--password', 'long enough');
    expect([later.code, later.stdout]).toEqual([0, 'User bob@example.com created.\n']);
  });

  test('token create refuses a stranger and prints a token once', async () => {
    const stranger = await runCommand(['token', 'create', '--email', 'nobody@example.com', '--json'], place);
    expect([stranger.code, stranger.stdout]).toEqual([1, '']);
    expect(stranger.stderr).toContain('There is no active user with the e-mail nobody@example.com.');
    const made = await json('token', 'create', '--email', 'Ada@Example.com', '--name', 'import');
    expect(made).toEqual({ code: 0, stderr: '', value: { token: expect.stringMatching(/^fw_[\w-]{43}$/) } });
  });

  test('openapi prints the description of the workspace', async () => {
    const { code, stdout } = await runCommand(['openapi'], place);
    const description = JSON.parse(stdout);
    expect([code, description.openapi]).toEqual([0, '3.1.0']);
    expect(Object.keys(description.paths)).toContain('/api/records/book');
  });

  test('a workspace of another name is another world', async () => {
    const other = await json('apply', join(packagesFolder, 'clash'), '--workspace', 'other');
    expect(other).toMatchObject({ code: 0, value: { problems: [], release: { number: 2 } } });
    expect((await json('apply', shop)).value.release).toBeNull();
  });

  test('doctor finds a table that is not as the release says', async () => {
    expect(await json('doctor')).toMatchObject({ code: 0 });
    const { openDatabase } = await import('#engine/db/database.ts');
    const database = openDatabase(place.databaseUrl);
    await database.query('ALTER TABLE main.book DROP COLUMN pages').finally(() => database.close());
    const { code, value } = await json('doctor');
    expect(code).toBe(1);
    expect(value.findings).toContainEqual({ name: 'tables', ok: false, detail: expect.stringMatching(/book.*pages/) });
  });

  test('a start on a port that is taken, or with a template there is none of, ends at once and says so', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const PORT = String((taken.address() as { port: number }).port);
    const secret = 'x'.repeat(32);
    const [port, template] = await Promise.all([
      runCommand(['start'], place, { PORT, SECRET: secret, ADMIN_PASSWORD: 'long enough' }),
      runCommand(['start', '--workspace', 'third'], place, { PORT, SECRET: secret, TEMPLATE: 'nothing' }),
    ]);
    taken.close();
    expect([port.code, port.stderr]).toEqual([
      3,
      `Port ${PORT} on 127.0.0.1 is taken by another program; stop it, or choose another with PORT.\n`,
    ]);
    expect([template.code, template.stderr]).toEqual([2, expect.stringMatching(/^TEMPLATE names “nothing”/)]);
  });
});
