import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readConfig, resolveSecret } from '#runtime/config.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'config-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const longSecret = 'x'.repeat(32);

describe('refuses, in one line with variable, reason and remedy', () => {
  test.each([
    [
      'PORT',
      'abc',
      'PORT is “abc”: a port is a number from 1 to 65535. Set PORT to one, for example 3000, or leave it out.',
    ],
    ['PORT', '0', /^PORT is “0”/],
    ['PORT', '65536', /^PORT is “65536”/],
    ['PORT', '3e3', /^PORT is “3e3”/],
    ['HOST', 'http://localhost', /^HOST is .* Set HOST to 127\.0\.0\.1/],
    ['HOST', 'localhost:3000', /^HOST is .* without protocol and port/],
    ['PUBLIC_URL', 'crm.example.com', /^PUBLIC_URL is .* https:\/\/crm/],
    ['PUBLIC_URL', 'ftp://crm.example.com', /^PUBLIC_URL is/],
    ['PUBLIC_URL', 'https://crm.example.com/app', /^PUBLIC_URL is/],
    ['ADMIN_EMAIL', 'root', /^ADMIN_EMAIL is “root”: it is no e-mail address/],
    ['TEMPLATE', 'Sales Force', /^TEMPLATE is/],
    ['TEMPLATE', 'sales,,service', /^TEMPLATE is/],
    ['SAMPLE_DATA', 'maybe', /^SAMPLE_DATA is “maybe”: .* true or false/],
    ['LOG_LEVEL', 'loud', /^LOG_LEVEL is “loud”: .* one of trace, debug, info/],
    [
      'ROLE',
      'foo',
      'ROLE is “foo”: it is none of the known values. Set ROLE to one of all, web, worker, or leave it out.',
    ],
  ])('%s=%s', (name, value, line) => {
    const { problems } = readConfig({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(line);
    expect(problems[0]).not.toContain('\n');
  });

  test.each([
    ['DATABASE_URL', 'mysql://user:hush-hush@db/crm', /postgres:\/\/user:password@host/],
    ['DATABASE_URL', 'hush-hush', /^DATABASE_URL cannot be used/],
    ['DATABASE_REPLICA_URL', 'hush-hush', /^DATABASE_REPLICA_URL/],
    ['SECRET', 'hush-hush', /^SECRET cannot be used: it has fewer than 32 characters/],
    ['ADMIN_PASSWORD', 'hush-h', /8 to 128/],
    ['SMTP_URL', 'https://user:hush-hush@mail', /smtps:\/\//],
  ])('%s without repeating it', (name, value, line) => {
    const { problems } = readConfig({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(line);
    expect(problems[0]).not.toContain('hush');
  });

  test('a secret that is set twice, in no file, in an empty file', async () => {
    const empty = join(folder, 'empty');
    await writeFile(empty, '\n');
    const lines = (env: Record<string, string>) => readConfig(env).problems;
    expect(lines({ SECRET: longSecret, SECRET_FILE: empty })).toEqual([
      'SECRET and SECRET_FILE are both set: only one can count. Leave one of them out.',
    ]);
    expect(lines({ SECRET_FILE: join(folder, 'none') })[0]).toMatch(
      /^SECRET_FILE is .* cannot be read .* Name a readable file/,
    );
    expect(lines({ SECRET_FILE: empty })[0]).toMatch(/^SECRET_FILE .* is empty/);
  });

  test('a production server on a shared database without a secret, and only that', () => {
    const shared = { DATABASE_URL: 'postgres://db/crm' };
    expect(readConfig({ ...shared, NODE_ENV: 'production' }).problems[0]).toMatch(
      /^SECRET is not set: .* Set SECRET or SECRET_FILE/,
    );
    expect(readConfig({ ...shared, NODE_ENV: 'production', SECRET: longSecret }).problems).toEqual([]);
    expect(readConfig(shared).problems).toEqual([]);
    expect(readConfig({ NODE_ENV: 'production' }).problems).toEqual([]);
  });

  test('everything at once', () => {
    expect(readConfig({ PORT: 'x', ROLE: 'y', SECRET: 'z' }).problems).toHaveLength(3);
  });
});

test('an empty environment is a laptop', () => {
  const { config, problems } = readConfig({}, false);
  expect(problems).toEqual([]);
  expect(config).toEqual({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    databaseUrl: null,
    databaseReplicaUrl: null,
    dataDir: resolve('data'),
    secret: null,
    adminEmail: 'admin@example.com',
    adminPassword: null,
    template: ['sales'],
    sampleData: true,
    smtpUrl: null,
    logLevel: 'info',
    role: 'all',
    metricsToken: null,
  });
  expect(Object.isFrozen(config) && Object.isFrozen(config.template)).toBe(true);
  expect(readConfig({ PORT: '', DATABASE_URL: '', SECRET_FILE: '' }, false)).toEqual({ config, problems });
});

test('a container listens to its network', () => {
  expect(readConfig({}, true).config.host).toBe('0.0.0.0');
  expect(readConfig({ HOST: '::1' }, true).config.host).toBe('::1');
});

test('every variable is taken', async () => {
  await writeFile(join(folder, 'token'), 'scrape\n');
  const { config, problems } = readConfig({
    PORT: '8080',
    HOST: 'crm.internal',
    PUBLIC_URL: 'https://crm.example.com/',
    DATABASE_URL: 'postgresql://db/crm',
    DATABASE_REPLICA_URL: 'postgres://replica/crm',
    DATA_DIR: folder,
    SECRET: longSecret,
    ADMIN_EMAIL: 'ada@example.com',
    ADMIN_PASSWORD: ' spaces count ',
    TEMPLATE: 'sales, service',
    SAMPLE_DATA: 'true',
    SMTP_URL: 'smtp://mail',
    LOG_LEVEL: 'debug',
    ROLE: 'worker',
    METRICS_TOKEN_FILE: join(folder, 'token'),
  });
  expect(problems).toEqual([]);
  expect(config).toEqual({
    port: 8080,
    host: 'crm.internal',
    publicUrl: 'https://crm.example.com',
    databaseUrl: 'postgresql://db/crm',
    databaseReplicaUrl: 'postgres://replica/crm',
    dataDir: folder,
    secret: longSecret,
    adminEmail: 'ada@example.com',
    adminPassword: ' spaces count ',
    template: ['sales', 'service'],
    sampleData: true,
    smtpUrl: 'smtp://mail',
    logLevel: 'debug',
    role: 'worker',
    metricsToken: 'scrape',
  });
  expect(readConfig({ DATABASE_URL: 'postgres://db/crm' }).config.sampleData).toBe(false);
  expect(readConfig({ TEMPLATE: 'none' }).config.template).toEqual([]);
});

describe('the secret', () => {
  const config = () => readConfig({ DATA_DIR: join(folder, 'data') }).config;

  test('that was kept but is none is refused', async () => {
    const { dataDir } = config();
    await resolveSecret(config());
    await writeFile(join(dataDir, 'secret'), 'short');
    await expect(resolveSecret(config())).rejects.toThrow(/does not hold a secret\. Restore it/);
  });

  test('cannot be kept where nothing can be written', async () => {
    await writeFile(join(folder, 'data'), '');
    await expect(resolveSecret(config())).rejects.toThrow(/cannot be (read|written)/);
  });

  test('is made once, for all who ask at that moment, and for its owner only', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => resolveSecret(config())));
    expect(new Set(all).size).toBe(1);
    expect(all[0]!.length).toBeGreaterThanOrEqual(32);
    expect(await resolveSecret(config())).toBe(all[0]);
    expect(await readdir(config().dataDir)).toEqual(['secret']);
    expect((await stat(join(config().dataDir, 'secret'))).mode & 0o777).toBe(0o600);
  });

  test('of the environment comes first', async () => {
    await resolveSecret(config());
    expect(await resolveSecret({ ...config(), secret: longSecret })).toBe(longSecret);
  });
});
