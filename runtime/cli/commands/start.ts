import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import pino from 'pino';
import { type Cluster, openCluster } from '#engine/db/embedded/cluster.ts';
import { warm } from '#engine/records/compiled.ts';
import { openWorkspace } from '#engine/workspace.ts';
import { type Config, resolveSecret } from '#runtime/config.ts';
import { createServer } from '#runtime/server/app.ts';
import { type Command, CommandFailed, exitCodes } from '../command.ts';
import { firstStart, seconds } from '../first-start.ts';

/** The folder that the build puts the browser app into. */
const appFolder = join(import.meta.dirname, '..', '..', 'app', 'dist');

/** Time that requests in flight have to end when the server is told to stop, in milliseconds. */
const drainTime = 8_000;

/** Serves a workspace until it is told to stop. */
export const start: Command = {
  name: 'start',
  usage: 'start',
  summary: 'Start the server; the first start installs the templates and prints the sign-in',
  options: [],
  words: [0, 0],
  async run({ config, output, workspace: name }) {
    const began = performance.now();
    const log = pino({ level: config.logLevel }, pino.destination({ dest: 2, sync: true }));
    // Heard from the first moment on: what is started until then is also stopped.
    const stopped = stopSignal();
    const closing: (() => Promise<void>)[] = [];
    try {
      const cluster =
        config.databaseUrl === null ? await startPostgres(config, output.say, (line) => log.warn(line)) : null;
      if (cluster) closing.push(cluster.close);
      const onError = (error: unknown) => log.error(error);
      const workspace = await openWorkspace(config.databaseUrl ?? cluster!.url, name, { onError });
      closing.push(workspace.close);
      await firstStart(workspace, config, output.say);
      await warm(workspace.current().model);
      const app = createServer({
        workspace,
        secret: await resolveSecret(config),
        publicUrl: config.publicUrl,
        appFolder: existsSync(join(appFolder, 'index.html')) ? appFolder : null,
        onError: (error, requestId) => log.error({ err: error, requestId }, 'request failed'),
      });
      const server = await listen(app, config);
      closing.push(() => drain(server));
      output.say(`Ready in ${seconds(began)}:  ${config.publicUrl}`);
      await stopped;
    } finally {
      for (const close of closing.reverse()) await close();
    }
    return exitCodes.done;
  },
};

async function startPostgres(
  config: Config,
  say: (line: string) => void,
  warn: (line: string) => void,
): Promise<Cluster> {
  const began = performance.now();
  const cluster = await openCluster(config.dataDir, { onEvent: warn });
  try {
    await cluster.claim(config.publicUrl);
  } catch (error) {
    await cluster.close();
    throw error;
  }
  say(`PostgreSQL ${cluster.started ? 'started' : 'is running'} in ${config.dataDir} (${seconds(began)})`);
  return cluster;
}

function listen(app: ReturnType<typeof createServer>, { port, host }: Config): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, host, (error?: Error & { code?: string }) => {
      if (!error) return resolve(server);
      const taken = error.code === 'EADDRINUSE';
      reject(
        taken
          ? new CommandFailed(
              `Port ${port} on ${host} is taken by another program; stop it, or choose another with PORT.`,
            )
          : error,
      );
    });
    // Behind a balancer that keeps connections longer than we do, a request could meet a closing connection.
    server.keepAliveTimeout = 65_000;
  });
}

/** The first signal counts. A Ctrl-C under npm arrives twice; the second must not end the process halfway. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.on('SIGINT', () => resolve());
    process.on('SIGTERM', () => resolve());
  });
}

async function drain(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  // A connection that was busy stays open after its answer, for as long as its client likes.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), drainTime);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}
