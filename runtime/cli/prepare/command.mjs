import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

/** The folder of the repository. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Runs a program with one line of progress ("Building the app … 12 s"); what it says is shown only when it fails.
 * @param {string} title
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<void>} rejects with what the program said
 */
export async function runQuietly(title, program, args, env = process.env) {
  process.stdout.write(`${title} … `);
  const begin = Date.now();
  const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  child.stdout.on('data', (chunk) => said.push(chunk));
  child.stderr.on('data', (chunk) => said.push(chunk));
  const code = await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject)).catch(
    (error) => {
      said.push(Buffer.from(error.message));
      return 1;
    },
  );
  process.stdout.write(code === 0 ? `${Math.max(1, Math.round((Date.now() - begin) / 1000))} s\n` : 'failed\n');
  if (code !== 0) throw new Error(stripVTControlCharacters(Buffer.concat(said).toString()).trim());
}
