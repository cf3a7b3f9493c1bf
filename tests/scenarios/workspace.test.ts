import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPostmaster } from '#engine/db/embedded/postmaster.ts';
import { freePort } from '#engine/db/embedded/start.ts';
import { type Call, caller } from '#tests/support/call.ts';
import { packagesFolder } from '#tests/support/server.ts';
import { type Ended, launchCommand, runCommand, type SpawnedServer, spawnServer } from '#tests/support/spawn-server.ts';

let dataDir: string;
let server: SpawnedServer | null = null;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'workspace-'));
});

afterAll(async () => {
  await server?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const shop = join(packagesFolder, 'shop');
const command = (...line: string[]) => runCommand(line, { dataDir });
const postgres = () => findPostmaster(join(dataDir, 'postgres'));

async function json(...line: string[]) {
  const { code, stdout, stderr } = await command(...line, '--json');
  return { code, stderr, value: JSON.parse(stdout) };
}

/** Stops the server and answers how, and in how many milliseconds. */
async function stopped(running: SpawnedServer): Promise<{ ended: Ended; after: number }> {
  const began = performance.now();
  const ended = await running.stop();
  return { ended, after: performance.now() - began };
}

describe('the first start on an empty folder', () => {
  let cookie: string;
  let call: Call;

  test('prints one address and one way to sign in, which works', async () => {
    server = await spawnServer({ dataDir });
    const { stdout, stderr } = server.output();
    expect(stderr).toBe('');
    expect(stdout.match(/https?:\/\/\S+/g)).toHaveLength(1);
    expect(stdout).toMatch(/^Ready in [\d.]+ s: {2}http:\/\/localhost:\d+$/m);
    const [, email, password] = /First user: (\S+) {2}password: (\S+)/.exec(stdout) ?? [];
    const signIn = await caller(server.url)('POST', '/api/auth/sign-in/email', { email, password });
    expect(signIn.status).toBe(200);
    cookie = signIn.headers.getSetCookie()[0]!.split(';')[0]!;
    expect((await caller(server.url, { cookie })('GET', '/api/me')).body).toMatchObject({ user: { email } });
  });

  test('a token made beside the running server works at once', async () => {
    const made = await json('token', 'create', '--email', 'admin@example.com');
    expect(made.code).toBe(0);
    call = caller(server!.url, { authorization: `Bearer ${made.value.token}` });
    expect((await call('GET', '/api/me')).body).toMatchObject({ user: { email: 'admin@example.com' }, release: 1 });
    expect((await call('GET', '/api/records/order')).status).toBe(404);
  });

  test('a package applied meanwhile is there within two seconds, records included', async () => {
    const applied = await json('apply', shop);
    const began = performance.now();
    expect(applied).toMatchObject({ code: 0, value: { problems: [], release: { number: 2 } } });
    let orders = await call('GET', '/api/records/order');
    for (; orders.status === 404 && performance.now() - began < 10_000; await sleep(20))
      orders = await call('GET', '/api/records/order');
    expect([orders.status, performance.now() - began < 2_000]).toEqual([200, true]);
    const customers = await call('GET', '/api/records/customer?sort=-email&fields=name');
    expect(customers.body.items.map(({ name }) => name)).toEqual(['Acme', '江南贸易']);
    const customer = customers.body.items[0]!.id;
    expect((await call('POST', '/api/records/order', { reference: 'W-1', customer })).status).toBe(201);
    expect((await call('GET', '/api/me')).body.apps).toContainEqual(expect.objectContaining({ name: 'shop' }));
  });

  test('a second time there is nothing to do', async () => {
    const again = await json('apply', shop);
    expect(again).toEqual({ code: 0, stderr: '', value: { problems: [], steps: [], release: null } });
  });

  test('a second package stands beside it; a third that clashes changes nothing', async () => {
    expect(await json('apply', join(packagesFolder, 'library'))).toMatchObject({ code: 0, value: { problems: [] } });
    const clash = await json('apply', join(packagesFolder, 'clash'));
    expect([clash.code, clash.value.problems.map(({ code }: { code: string }) => code)]).toEqual([
      1,
      ['document-clash'],
    ]);
    for (const name of ['clash', 'shop']) expect(clash.value.problems[0].message).toContain(`\`${name}\``);
    await sleep(2_500); // longer than a missed notice takes to be noticed
    const { body } = await call('GET', '/api/metadata');
    expect(body).toMatchObject({ release: 3, packages: [{ name: 'core' }, { name: 'library' }, { name: 'shop' }] });
    expect((await call('GET', '/api/records/book?fields=title')).body.items).toHaveLength(2);
    expect((await call('GET', '/api/records/gift')).status).toBe(404);
  });

  test('a user made beside the running server can sign in', async () => {
    const made = await command('user', 'create', '--email', 'eve@example.com', '--password', 'long enough');
    expect(made.code).toBe(0);
    const credentials = { email: 'eve@example.com', password: 'long enough' };
    expect((await caller(server!.url)('POST', '/api/auth/sign-in/email', credentials)).status).toBe(200);
  });

  test('doctor finds everything well', async () => {
    const { code, value } = await json('doctor');
    expect([code, value.findings.filter(({ ok }: { ok: boolean }) => !ok)]).toEqual([0, []]);
  });

  test('a second start on the same folder is refused, and says who has it', async () => {
    const { code, stderr } = await runCommand(['start'], { dataDir }, { PORT: '1' });
    expect(code).toBe(3);
    expect(stderr).toContain(dataDir);
    expect(stderr).toContain(`process ${server!.pid}`);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect((await call('GET', '/api/me')).status).toBe(200);
  });

  test('SIGTERM, even twice, stops it in time and leaves no PostgreSQL', async () => {
    const running = server!;
    server = null;
    const stopping = stopped(running);
    process.kill(running.pid, 'SIGTERM');
    const { ended, after } = await stopping;
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    expect(after).toBeLessThan(10_000);
    expect(await postgres()).toBeNull();
  });

  test('commands work while no server runs, and leave no PostgreSQL', async () => {
    expect(await json('apply', shop)).toMatchObject({ code: 0, value: { steps: [], release: null } });
    expect(await postgres()).toBeNull();
  });

  test('the next start has everything, and knows who had signed in', async () => {
    server = await spawnServer({ dataDir });
    expect(server.output().stdout).not.toContain('password');
    call = caller(server.url, { cookie });
    expect((await call('GET', '/api/me')).body).toMatchObject({ release: 3 });
    expect((await call('GET', '/api/records/order')).body.items).toMatchObject([
      { reference: 'W-1', customer: { title: 'Acme' } },
    ]);
  });

  test('SIGTERM waits for the request in flight', async () => {
    const running = server!;
    server = null;
    const operations = Array.from({ length: 1_000 }, (_, index) => ({
      op: 'create',
      entity: 'case',
      data: { subject: `In flight ${index}` },
    }));
    const sending = call('POST', '/api/batch', { operations });
    await sleep(30);
    const [answer, { ended, after }] = await Promise.all([sending, stopped(running)]);
    expect([answer.status, answer.body.results.length, ended.code]).toEqual([200, 1_000, 0]);
    expect(after).toBeLessThan(6_000);
    expect(await postgres()).toBeNull();
  });
});

describe('a start that comes to nothing leaves no PostgreSQL', () => {
  test('told to stop in its middle', async () => {
    const starting = launchCommand(['start'], { dataDir }, { PORT: String(await freePort()) });
    while ((await postgres()) === null && starting.child.exitCode === null) await sleep(5);
    starting.child.kill('SIGTERM');
    const { code } = await starting.ended;
    expect([code, await postgres()]).toEqual([0, null]);
  });

  test('with a template there is none of', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'template-'));
    const { code, stderr } = await runCommand(['start'], { dataDir: folder }, { TEMPLATE: 'nothing' });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^TEMPLATE names “nothing”/)]);
    expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false);
  });
});
