import { spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * `npm run dev`: the server, restarted when its files change, and Vite with hot reload in front of it. Both end together.
 * The server listens on PORT (3000), Vite prints its own address.
 */
const root = join(import.meta.dirname, '..', '..');
const bin = (name: string) => join(root, 'node_modules', '.bin', name);

const watched = ['engine', 'metadata', 'runtime/server', 'runtime/cli'].flatMap((folder) => [
  '--watch-path',
  join(root, folder),
]);
const parts = [
  spawn(process.execPath, [...watched, join(root, 'runtime/cli/main.ts'), 'start'], { stdio: 'inherit' }),
  spawn(bin('vite'), [join(root, 'runtime/app')], { stdio: 'inherit' }),
];

for (const part of parts) part.on('exit', () => stopAll());
process.on('SIGINT', stopAll);
process.on('SIGTERM', stopAll);

function stopAll(): void {
  for (const part of parts) part.kill('SIGTERM');
}
