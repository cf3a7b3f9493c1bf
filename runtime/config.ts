import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import * as read from './config/readers.ts';
import { type Environment, Variables } from './config/variables.ts';

export { resolveSecret } from './config/secret.ts';

/** What the environment says, complete and checked; never changes while the process runs. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Where people reach the server, without a slash at the end. */
  readonly publicUrl: string;
  /** null: the embedded PostgreSQL under `dataDir`. */
  readonly databaseUrl: string | null;
  readonly databaseReplicaUrl: string | null;
  /** Absolute path. */
  readonly dataDir: string;
  /** null: generated and kept in `dataDir`; see `resolveSecret`. */
  readonly secret: string | null;
  readonly adminEmail: string;
  /** null: generated at first start and printed once. */
  readonly adminPassword: string | null;
  /** Names of the packages to install at first start. */
  readonly template: readonly string[];
  readonly sampleData: boolean;
  /** null: mail goes to the outbox page only. */
  readonly smtpUrl: string | null;
  readonly logLevel: read.LogLevel;
  readonly role: read.Role;
  /** null: `/metrics` is closed. */
  readonly metricsToken: string | null;
}

/**
 * Reads the environment; every value that cannot be used is one line of `problems`, which names the variable, the reason and the
 * remedy. With problems the config must not be used. An empty value counts as none.
 */
export function readConfig(env: Environment, inContainer = runsInContainer()): { config: Config; problems: string[] } {
  const from = new Variables(env);
  const port = from.plain('PORT', read.port) ?? 3000;
  const databaseUrl = from.secret('DATABASE_URL', read.postgresUrl);
  const secret = from.secret('SECRET', read.secret);
  if (databaseUrl !== null && secret === null && env.NODE_ENV === 'production') {
    from.missing(
      'SECRET',
      'with DATABASE_URL in production, every node needs the same one',
      '“openssl rand -base64 32” makes one',
    );
  }
  const config: Config = {
    port,
    host: from.plain('HOST', read.host) ?? (inContainer ? '0.0.0.0' : '127.0.0.1'),
    publicUrl: from.plain('PUBLIC_URL', read.publicUrl) ?? `http://localhost:${port}`,
    databaseUrl,
    databaseReplicaUrl: from.secret('DATABASE_REPLICA_URL', read.postgresUrl),
    dataDir: resolve(from.plain('DATA_DIR', read.text) ?? './data'),
    secret,
    adminEmail: from.plain('ADMIN_EMAIL', read.email) ?? 'admin@example.com',
    adminPassword: from.secret('ADMIN_PASSWORD', read.password),
    template: from.plain('TEMPLATE', read.packages) ?? Object.freeze(['sales']),
    sampleData: from.plain('SAMPLE_DATA', read.yesNo) ?? databaseUrl === null,
    smtpUrl: from.secret('SMTP_URL', read.smtpUrl),
    logLevel: from.plain('LOG_LEVEL', read.logLevel) ?? 'info',
    role: from.plain('ROLE', read.role) ?? 'all',
    metricsToken: from.secret('METRICS_TOKEN', read.text),
  };
  return { config: Object.freeze(config), problems: from.problems };
}

/** In a container only its own network can reach 127.0.0.1, so there the server listens on all addresses. */
function runsInContainer(): boolean {
  return existsSync('/.dockerenv') || existsSync('/run/.containerenv');
}
