import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readFolder } from '#engine/packages/folder.ts';
import type { Package } from '#metadata/package.ts';
import { parsePackage } from '#metadata/parse.ts';
import type { Problem } from '#metadata/problem.ts';
import { CommandFailed, exitCodes, type Output } from './command.ts';

const root = join(import.meta.dirname, '..', '..');

/** Folder of the package that every workspace has. */
export const coreFolder = join(root, 'metadata', 'core');

/** Folder of a template that comes with the product. */
export function templateFolder(name: string): string {
  const folder = join(root, 'templates', name);
  if (!/^[a-z][a-z0-9_]*$/.test(name) || !existsSync(join(folder, 'manifest.json'))) {
    throw new CommandFailed(
      `TEMPLATE names “${name}”, which is no template of this product; choose one of those under templates/, or none.`,
      exitCodes.usage,
    );
  }
  return folder;
}

/** Reads and parses a package's folder. */
export async function readPackage(folder: string): Promise<{ package: Package | null; problems: readonly Problem[] }> {
  if (!existsSync(folder)) throw new CommandFailed(`There is no folder ${folder}.`, exitCodes.usage);
  return parsePackage(await readFolder(folder));
}

/** A package that ships with the product; a fault in it is ours. */
export async function readOwnPackage(folder: string): Promise<Package> {
  const { package: read, problems } = await readPackage(folder);
  if (!read || problems.some(({ severity }) => severity === 'error'))
    throw new Error(`The package in ${folder} is damaged: ${problems[0]?.message ?? 'no manifest'}`);
  return read;
}

/** Tells problems to a person, errors first, with where they are. */
export function sayProblems(output: Output, problems: readonly Problem[]): void {
  const ordered = [
    ...problems.filter(({ severity }) => severity === 'error'),
    ...problems.filter(({ severity }) => severity === 'warning'),
  ];
  for (const { severity, document, pointer, message, hint } of ordered) {
    output.say(
      `${severity === 'error' ? 'error  ' : 'warning'}  ${document}${pointer}: ${message}${hint === undefined ? '' : ` Did you mean ${hint}?`}`,
    );
  }
}
