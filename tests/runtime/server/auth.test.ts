import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '#engine/db/database.ts';
import { migrate } from '#engine/db/migrations.ts';
import { type Auth, createAuth } from '#runtime/server/auth/auth.ts';
import { PasswordRefused, setPassword } from '#runtime/server/auth/password.ts';
import { sameOrigin } from '#runtime/server/auth/same-origin.ts';
import { createToken } from '#runtime/server/auth/token.ts';
import { problemHandler } from '#runtime/server/problem.ts';
import { createTestDatabase } from '#tests/support/cluster.ts';

const secret = 'a secret of the tests, long enough to be one';
const publicUrl = 'https://crm.example.com';
const ada = '01890a5d-ac96-774b-bcce-b302099a8057';
const password = 'correct horse';

let database: Database;
const servers: Server[] = [];
let auth: Auth;
let origin: string;
let drop: () => Promise<void>;

beforeAll(async () => {
  const made = await createTestDatabase();
  drop = made.drop;
  database = openDatabase(made.url);
  await migrate(database, 'main');
  await database.query(`CREATE TABLE main."user" (
    id uuid PRIMARY KEY, version integer NOT NULL DEFAULT 1, name text NOT NULL, email text NOT NULL,
    email_verified boolean NOT NULL DEFAULT false, image text, active boolean NOT NULL DEFAULT true, locale text, zone text,
    created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(), deleted_at timestamptz)`);
  auth = createAuth({ database, schema: 'main', secret, publicUrl, secure: false });
  origin = new URL(await listen(auth)).origin;
});

/** Serves an Auth in a small application; returns the URL it is mounted at. */
async function listen(served: Auth): Promise<string> {
  const app = express();
  app.use('/api/auth', served.handler);
  app.use(sameOrigin(publicUrl));
  app.all('/whoami', async (request, response) => void response.json(await served.identify(request)));
  app.use(problemHandler(() => {}));
  const server = app.listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/auth`;
}

afterAll(async () => {
  for (const server of servers) server.close();
  await database.close();
  await drop();
});

beforeEach(async () => {
  await database.query('TRUNCATE main."user", main._auth_session, main._auth_account, main._token');
  await database.query(
    `INSERT INTO main."user" (id, name, email, locale, zone) VALUES ($1, 'Ada', 'Ada@Example.com', 'zh-CN', 'Asia/Shanghai')`,
    [ada],
  );
  await setPassword(database, 'main', ada, password);
});

function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

const signIn = (body: object = {}, headers?: Record<string, string>) =>
  post('/api/auth/sign-in/email', { email: 'ada@example.com', password, ...body }, headers);

/** The cookie that signing in gives, as the browser sends it back. */
async function signedIn(): Promise<string> {
  const [cookie = ''] = (await signIn()).headers.getSetCookie();
  return cookie.split(';')[0]!;
}

const whoami = async (headers: Record<string, string>) => (await fetch(`${origin}/whoami`, { headers })).json();

describe('refuses to sign in', () => {
  test.each([
    ['a wrong password', { password: 'wrong horse' }],
    ['an unknown e-mail', { email: 'bob@example.com' }],
    ['what is no e-mail', { email: 'ada' }],
    ['a password without end', { password: 'x'.repeat(5_000) }],
    ['SQL in an e-mail', { email: `' OR 1=1 --@example.com` }],
  ])('%s, all alike', async (_, body) => {
    const response = await signIn(body);
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toMatch('application/problem+json');
    expect(response.headers.getSetCookie()).toEqual([]);
    const { status, code, detail } = await response.json();
    expect({ status, code, detail }).toEqual({
      status: 401,
      code: 'wrong-credentials',
      detail: 'Wrong e-mail or password',
    });
  });

  test.each([
    ['switched off', 'active = false'],
    ['deleted', 'deleted_at = now()'],
  ])('a user who was %s, even with the right password', async (_, change) => {
    await database.query(`UPDATE main."user" SET ${change}`);
    const response = await signIn();
    expect([response.status, (await response.json()).code]).toEqual([401, 'wrong-credentials']);
    expect(await database.query('SELECT 1 FROM main._auth_session')).toEqual([]);
  });

  test('a user without a password', async () => {
    await database.query('DELETE FROM main._auth_account');
    expect((await signIn()).status).toBe(401);
  });

  test('nobody for a wrong password when it is the database that is away', async () => {
    const away = () => Promise.reject(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }));
    const gone = { ...database, run: away, query: away };
    const url = await listen(createAuth({ database: gone, schema: 'main', secret, publicUrl, secure: false }));
    const cookie = await signedIn();
    const attempt = { method: 'POST', headers: { 'content-type': 'application/json', cookie } };
    const body = JSON.stringify({ email: 'ada@example.com', password });
    expect((await fetch(`${url}/sign-in/email`, { ...attempt, body })).status).toBe(503);
    expect((await fetch(`${url}/session`, { headers: { cookie } })).status).toBe(503);
    expect((await fetch(`${url}/sign-out`, { ...attempt, body: '{}' })).status).toBe(503);
  });

  test('in the language of the request', async () => {
    const response = await signIn({ password: 'wrong horse' }, { 'accept-language': 'zh-CN' });
    expect((await response.json()).detail).toBe('邮箱或密码错误');
  });

  test('an unknown e-mail as slowly as a wrong password', async () => {
    await signIn();
    const time = async (body: object) => {
      const begin = performance.now();
      await signIn(body);
      return performance.now() - begin;
    };
    const wrong: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      wrong.push(await time({ password: 'wrong horse' }));
      unknown.push(await time({ email: 'bob@example.com' }));
    }
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...wrong) / 2);
  });

  test.each([
    ['broken JSON', '{"email":', 400, 'json'],
    ['a list', [], 400, 'credentials'],
    ['no password', { email: 'ada@example.com' }, 400, 'credentials'],
    ['an object for a password', { email: 'ada@example.com', password: { $gt: '' } }, 400, 'credentials'],
    ['too much', { email: 'ada@example.com', password: 'x'.repeat(20_000) }, 413, 'too-large'],
  ])('%s as malformed', async (_, body, status, code) => {
    const response = await post('/api/auth/sign-in/email', body);
    expect([response.status, (await response.json()).code]).toEqual([status, code]);
  });

  test.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['a sandboxed page', { origin: 'null' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
  ])('a form on %s', async (_, headers) => {
    const response = await signIn({}, headers);
    expect([response.status, (await response.json()).code]).toEqual([403, 'foreign-origin']);
  });
});

test.each([
  '/sign-up/email',
  '/get-session',
  '/list-sessions',
  '/update-user',
  '/change-password',
  '/delete-user',
  '/reset-password',
  '/ok',
  '/error',
  '/sign-in/social',
])('%s is not served', async (path) => {
  for (const method of ['GET', 'POST']) {
    const response = await fetch(`${origin}/api/auth${path}`, { method });
    expect([response.status, (await response.json()).code]).toEqual([404, 'route']);
  }
  expect(await database.query('SELECT 1 FROM main."user"')).toHaveLength(1);
});

describe('a session', () => {
  test('is nobody without a cookie, or with one that was tampered with', async () => {
    const cookie = await signedIn();
    const [name, value] = cookie.split('=') as [string, string];
    const [token, signature] = decodeURIComponent(value).split('.') as [string, string];
    const forgeries = [
      '',
      token,
      `${token}.`,
      `${token}.${signature.slice(4)}`,
      `x${token}.${signature}`,
      `${token}.${'A'.repeat(43)}=`,
      '%',
    ];
    expect(await whoami({ cookie })).toMatchObject({ userId: ada });
    expect(await whoami({})).toBeNull();
    for (const forged of forgeries) expect(await whoami({ cookie: `${name}=${forged}` })).toBeNull();
  });

  test('signed with another secret is nobody', async () => {
    const other = createAuth({ database, schema: 'main', secret: `${secret}!`, publicUrl, secure: false });
    const cookie = await signedIn();
    expect(await other.identify({ headers: { cookie } } as never)).toBeNull();
    expect(await auth.identify({ headers: { cookie } } as never)).not.toBeNull();
  });

  test.each([
    ['it has expired', 'UPDATE main._auth_session SET expires_at = now()'],
    ['it was revoked', 'DELETE FROM main._auth_session'],
    ['its user was switched off', 'UPDATE main."user" SET active = false'],
    ['its user was deleted', 'UPDATE main."user" SET deleted_at = now()'],
  ])('is nobody as soon as %s', async (_, sql) => {
    const cookie = await signedIn();
    expect(await whoami({ cookie })).not.toBeNull();
    await database.query(sql);
    expect(await whoami({ cookie })).toBeNull();
    expect(await (await fetch(`${origin}/api/auth/session`, { headers: { cookie } })).json()).toBeNull();
  });

  test('ends when the password changes', async () => {
    const cookie = await signedIn();
    await setPassword(database, 'main', ada, 'another horse');
    expect(await whoami({ cookie })).toBeNull();
    expect((await signIn()).status).toBe(401);
    expect((await signIn({ password: 'another horse' })).status).toBe(200);
  });

  test('cannot be used by another site to write', async () => {
    const cookie = await signedIn();
    const write = (headers: Record<string, string>) =>
      fetch(`${origin}/whoami`, { method: 'POST', headers: { cookie, ...headers } });
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of foreign) {
      const response = await write(headers);
      expect([response.status, (await response.json()).code]).toEqual([403, 'foreign-origin']);
    }
    const own: Record<string, string>[] = [{}, { origin }, { origin: publicUrl }, { 'sec-fetch-site': 'same-origin' }];
    for (const headers of own) {
      expect((await write(headers)).status).toBe(200);
    }
    const foreignRead = await fetch(`${origin}/whoami`, { headers: { cookie, origin: 'https://evil.example' } });
    expect(foreignRead.status).toBe(200);
  });

  test('begins with the e-mail in any case and says who it is', async () => {
    const response = await signIn({ email: ' ADA@example.COM ' });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ user: { id: ada, name: 'Ada', email: 'Ada@Example.com' } });
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^formwork\.main\.session=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/);
    const session = await (
      await fetch(`${origin}/api/auth/session`, { headers: { cookie: cookie.split(';')[0]! } })
    ).json();
    expect(session).toEqual({
      session: { id: expect.stringMatching(/^[0-9a-f-]{36}$/), expiresAt: expect.stringMatching(/^\d{4}-.*Z$/) },
      user: { id: ada, name: 'Ada', email: 'Ada@Example.com', locale: 'zh-CN', zone: 'Asia/Shanghai' },
    });
  });

  test('costs one statement a request', async () => {
    const cookie = await signedIn();
    const before = database.statements.count;
    expect(await whoami({ cookie })).toMatchObject({ via: 'session', userId: ada });
    expect(database.statements.count - before).toBe(1);
    await whoami({});
    expect(database.statements.count - before).toBe(1);
  });

  test('is prolonged by use, once a day', async () => {
    const cookie = await signedIn();
    const session = () => fetch(`${origin}/api/auth/session`, { headers: { cookie } });
    expect((await session()).headers.getSetCookie()).toEqual([]);
    await database.query(`UPDATE main._auth_session SET expires_at = now() + interval '2 days'`);
    expect((await session()).headers.getSetCookie()).toHaveLength(1);
    const [left] = await database.query(
      `SELECT expires_at > now() + interval '6 days' AS prolonged FROM main._auth_session`,
    );
    expect(left).toEqual({ prolonged: true });
  });

  test('ends with signing out, and the cookie with it', async () => {
    const cookie = await signedIn();
    const other = await signedIn();
    const response = await post('/api/auth/sign-out', {}, { cookie });
    expect(response.status).toBe(200);
    expect(response.headers.getSetCookie().join()).toMatch(/formwork\.main\.session=; Max-Age=0/);
    expect(await whoami({ cookie })).toBeNull();
    expect(await whoami({ cookie: other })).not.toBeNull();
  });

  test('has a cookie that never travels without TLS where the server is reached by it', async () => {
    const url = await listen(createAuth({ database, schema: 'main', secret, publicUrl, secure: true }));
    const response = await fetch(`${url}/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'ada@example.com', password }),
    });
    expect(response.headers.getSetCookie()[0]).toMatch(/^__Secure-formwork\.main\.session=.*; Secure/);
  });

  test('sixteen at once', async () => {
    const responses = await Promise.all(Array.from({ length: 16 }, () => signIn()));
    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await database.query('SELECT DISTINCT token FROM main._auth_session')).toHaveLength(16);
  });
});

describe('a token', () => {
  test.each([
    ['is malformed', async () => 'fw_short'],
    ['is unknown', async () => `fw_${'A'.repeat(43)}`],
    ['has expired', () => createToken(database, 'main', ada, 'old', { expiresAt: new Date(Date.now() - 1_000) })],
  ])('that %s is nobody', async (_, make) => {
    expect(await whoami({ authorization: `Bearer ${await make()}` })).toBeNull();
  });

  test.each([
    ['it was revoked', 'UPDATE main._token SET revoked_at = now()'],
    ['its user was switched off', 'UPDATE main."user" SET active = false'],
    ['its user was deleted', 'UPDATE main."user" SET deleted_at = now()'],
  ])('is nobody as soon as %s', async (_, sql) => {
    const authorization = `Bearer ${await createToken(database, 'main', ada, 'import')}`;
    expect(await whoami({ authorization })).not.toBeNull();
    await database.query(sql);
    expect(await whoami({ authorization })).toBeNull();
  });

  test('that is wrong does not fall back to the session beside it', async () => {
    expect(await whoami({ cookie: await signedIn(), authorization: 'Bearer nonsense' })).toBeNull();
    expect(await whoami({ cookie: await signedIn(), authorization: 'Basic YTpi' })).toBeNull();
  });

  test('acts as its user, is stored as a hash only and remembers when it was used', async () => {
    const token = await createToken(database, 'main', ada, 'import');
    expect(token).toMatch(/^fw_[A-Za-z0-9_-]{43}$/);
    const authorization = `Bearer ${token}`;
    expect(await whoami({ authorization })).toEqual({
      userId: ada,
      name: 'Ada',
      email: 'Ada@Example.com',
      locale: 'zh-CN',
      zone: 'Asia/Shanghai',
      via: 'token',
      expiresAt: null,
    });
    const [stored] = await database.query<{ row: string; used: boolean }>(
      'SELECT _token::text AS row, last_used_at IS NOT NULL AS used FROM main._token',
    );
    expect(stored!.row).not.toContain(token.slice(3));
    expect(stored!.used).toBe(true);
    const before = database.statements.count;
    await whoami({ authorization });
    expect(database.statements.count - before).toBe(1);
  });

  test('writes from anywhere: no page can send it unasked', async () => {
    const authorization = `Bearer ${await createToken(database, 'main', ada, 'import')}`;
    const response = await fetch(`${origin}/whoami`, {
      method: 'POST',
      headers: { authorization, origin: 'https://tool.example' },
    });
    expect(await response.json()).toMatchObject({ userId: ada });
  });
});

test('a password is refused when it is too short or too long, in both languages', async () => {
  const refused = await setPassword(database, 'main', ada, 'seven 7').catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(PasswordRefused);
  expect((refused as PasswordRefused).text).toEqual({
    en: 'A password has at least 8 characters',
    'zh-CN': '密码至少需要 8 个字符',
  });
  await expect(setPassword(database, 'main', ada, 'x'.repeat(129))).rejects.toThrow('at most 128');
  await setPassword(database, 'main', ada, '密'.repeat(128));
  expect((await signIn({ password: '密'.repeat(128) })).status).toBe(200);
});
