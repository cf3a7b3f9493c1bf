import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { SourceFile } from '#metadata/package.ts';

const mostFiles = 20_000;
const largestFile = 8 * 1024 * 1024;

/** The JSON files of a package's folder, for `parsePackage`. Throws where there is no such folder. Links out of the folder are not followed. */
export async function readFolder(folder: string): Promise<SourceFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name));
  const files = names
    .filter((name) => !name.split(sep).includes('node_modules'))
    .sort()
    .slice(0, mostFiles);
  return Promise.all(
    files.map(async (file) => ({ path: relative(folder, file).split(sep).join('/'), text: await readBounded(file) })),
  );
}

/** A file that is far too large is not read; its size alone makes the parser refuse it. */
async function readBounded(file: string): Promise<string> {
  const { size } = await stat(file);
  return size > largestFile ? ' '.repeat(largestFile) : readFile(file, 'utf8');
}
