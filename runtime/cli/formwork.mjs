#!/usr/bin/env node
// Plain JavaScript, because it may be run by a Node that cannot read TypeScript: then it hands over to the Node that comes with the product.
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { handOver } from './hand-over.mjs';

const [major] = process.versions.node.split('.').map(Number);
const own = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url));

if (major < 24 && existsSync(own)) {
  process.exitCode = await handOver(own, [fileURLToPath(import.meta.url), ...process.argv.slice(2)]);
} else {
  // Keeps what was compiled: the next start is quicker and needs less memory, for it does not load the compiler of types.
  module.enableCompileCache?.();
  await import('./main.ts');
}
