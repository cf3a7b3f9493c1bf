import { spawn } from 'node:child_process';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program in the place of this process: it has our terminal and hears every signal sent to us, and we end as it ends.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit code; 3 where it could not run or was killed
 */
export function handOver(program, args) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit' });
    for (const signal of signals) process.on(signal, () => child.kill(signal));
    child.once('error', () => resolve(3));
    child.once('exit', (code) => resolve(code ?? 3));
  });
}
