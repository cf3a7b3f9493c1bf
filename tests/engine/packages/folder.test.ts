import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readFolder } from '#engine/packages/folder.ts';
import { parsePackage } from '#metadata/parse.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'folder-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), text);
}

test('the JSON files of a package, in a steady order, with forward slashes', async () => {
  await write('manifest.json', '{}');
  await write('entities/b.json', '{"b": 1}');
  await write('entities/a.json', '{"a": "中文"}');
  await write('README.md', '# no');
  await write('node_modules/x/package.json', '{}');
  expect(await readFolder(folder)).toEqual([
    { path: 'entities/a.json', text: '{"a": "中文"}' },
    { path: 'entities/b.json', text: '{"b": 1}' },
    { path: 'manifest.json', text: '{}' },
  ]);
});

test('links that lead out of it are not followed', async () => {
  const outside = await mkdtemp(join(tmpdir(), 'outside-'));
  await writeFile(join(outside, 'secret.json'), '{"secret": true}');
  await write('manifest.json', '{}');
  await symlink(outside, join(folder, 'entities'));
  await symlink(join(outside, 'secret.json'), join(folder, 'secret.json'));
  expect((await readFolder(folder)).map(({ path }) => path)).toEqual(['manifest.json']);
  await rm(outside, { recursive: true });
});

test('a file that is far too large is refused by its size and never read', async () => {
  await write('manifest.json', '{"kind": "manifest", "name": "big", "version": "1.0.0"}');
  await write('entities/big.json', `{"kind": "entity", "name": "big", "label": "${'x'.repeat(9_000_000)}"}`);
  const { problems } = parsePackage(await readFolder(folder));
  expect(problems).toMatchObject([{ severity: 'error', document: expect.stringMatching(/big/) }]);
});

test('a folder that is not there is an error', async () => {
  await expect(readFolder(join(folder, 'none'))).rejects.toThrow();
});
