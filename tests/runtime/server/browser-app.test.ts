import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as plainRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Workspace } from '#engine/workspace.ts';
import { createServer } from '#runtime/server/app.ts';

let folder: string;
let server: Server;

/** No route of these tests reaches the database. */
const noWorkspace = { schema: 'main', database: {} } as unknown as Workspace;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'app-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html>the app');
  await writeFile(join(folder, 'favicon.svg'), '<svg/>');
  await writeFile(join(folder, 'assets', 'main-1a2b.js'), 'export {};');
  await writeFile(join(folder, '..', 'outside.txt'), 'outside');
  const onError = (error: unknown) => {
    throw error;
  };
  const options = { workspace: noWorkspace, secret: 'x'.repeat(32), publicUrl: 'http://localhost', onError };
  server = createServer({ ...options, appFolder: folder }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

interface Sent {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly cache: string | undefined;
  readonly policy: string | string[] | undefined;
  readonly guessing: string | string[] | undefined;
  readonly powered: string | string[] | undefined;
  readonly text: string;
}

/** As a client that does not tidy paths up: `fetch` would never send `..`. */
function send(method: string, path: string): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const sent = plainRequest({ host: '127.0.0.1', port, method, path }, async (response) => {
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part as Buffer);
      const { 'content-type': type, 'cache-control': cache } = response.headers;
      const {
        'content-security-policy': policy,
        'x-content-type-options': guessing,
        'x-powered-by': powered,
      } = response.headers;
      const text = Buffer.concat(parts).toString();
      resolve({ status: response.statusCode, type, cache, policy, guessing, powered, text });
    });
    sent.once('error', reject).end();
  });
}

test.each(['/', '/customer/123', '/sign-in', '//evil.example/', '/.env', '/%00', '/%E0%A4%A'])(
  '%s is the page, asked for each time',
  async (path) => {
    const { status, type, cache, text } = await send('GET', path);
    expect([status, type, cache, text]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-cache',
      '<!doctype html>the app',
    ]);
  },
);

test('the page runs its own scripts alone, and in no frame', async () => {
  const { policy, ...headers } = await send('GET', '/');
  expect(policy).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
  expect(headers).toMatchObject({ guessing: 'nosniff', powered: undefined });
});

test('files of the build are kept for a year, others for an hour', async () => {
  expect(await send('GET', '/assets/main-1a2b.js')).toMatchObject({
    status: 200,
    cache: 'public, max-age=31536000, immutable',
  });
  expect(await send('GET', '/favicon.svg')).toMatchObject({ status: 200, cache: 'public, max-age=3600' });
});

test.each([
  ['GET', '/assets/main-old.js'],
  ['GET', '/assets/'],
  ['GET', '/assets'],
  ['GET', '/assets/../../outside.txt'],
  ['GET', '/assets/%2e%2e/%2e%2e/outside.txt'],
  ['GET', '/assets/..%2f..%2foutside.txt'],
  ['GET', '/assets/%00'],
  ['GET', '/hooks/nothing'],
  ['GET', '/forms/nothing'],
  ['GET', '/metrics'],
  ['POST', '/'],
  ['POST', '/assets/main-1a2b.js'],
  ['DELETE', '/customer/123'],
])('%s %s is a 404 in JSON', async (method, path) => {
  const { status, type, text } = await send(method, path);
  expect([status, type, JSON.parse(text).code]).toEqual([404, 'application/problem+json', 'route']);
});

test.each(['/../outside.txt', '/%2e%2e/outside.txt', '/..%2foutside.txt'])(
  '%s does not leave the folder',
  async (path) => {
    expect((await send('GET', path)).text).not.toBe('outside');
  },
);
