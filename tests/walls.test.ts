import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circles, importsOf, readImports, sourceFiles } from './support/imports.ts';
import { crossing } from './support/walls.ts';

const root = join(import.meta.dirname, '..');
const files = sourceFiles(root, ['metadata', 'engine', 'runtime', 'tests']);
const imports = readImports(root, files);

describe('the walls of the house', () => {
  it('are crossed only where they may be', () => {
    const crossings = imports.map((one) => ({ ...one, reason: crossing(one) })).filter(({ reason }) => reason !== null);
    expect(crossings.map(({ from, written, reason }) => `${from} imports ${written}: ${reason}`)).toEqual([]);
  });

  it('have no way around in a circle', () => {
    expect(circles(imports).map((circle) => circle.join(' → '))).toEqual([]);
  });

  it('let the browser app reach the server through one file', () => {
    const callers = sourceFiles(root, ['runtime/app']).filter((path) =>
      /\bfetch\(|XMLHttpRequest|new EventSource/.test(readFileSync(join(root, path), 'utf8')),
    );
    expect(callers).toEqual(['runtime/app/api.ts']);
  });

  it('let only the rooms that keep data speak to the database', () => {
    const speaking = /\b(?:connection|database|tx)\.(?:run|query|transaction)[(<]/;
    const engine = sourceFiles(root, ['engine']).filter((path) => !path.startsWith('engine/db/'));
    const speakers = engine.filter((path) => speaking.test(readFileSync(join(root, path), 'utf8')));
    expect(
      speakers.filter(
        (path) => !/^engine\/(records|packages)\/|^engine\/[a-z-]+\.ts$|^engine\/schema\/drift\.ts$/.test(path),
      ),
    ).toEqual([]);
  });
});

describe('the check of the walls', () => {
  const reason = (from: string, written: string) => crossing(importsOf(from, `import { a } from '${written}';`)[0]!);

  it('sees what must not be', () => {
    expect(reason('metadata/parse.ts', '#engine/save.ts')).toMatch(/nothing of ours/);
    expect(reason('engine/records/store.ts', '#engine/schema/plan.ts')).toMatch(/each other/);
    expect(reason('engine/logic/check.ts', '#engine/model/model.ts')).toMatch(/does not stand on/);
    expect(reason('engine/records/store.ts', '#engine/publish.ts')).toMatch(/joins the rooms/);
    expect(reason('engine/model/model.ts', '#runtime/config.ts')).toMatch(/nothing else of ours/);
    expect(reason('runtime/app/list/table.tsx', '#engine/records/store.ts')).toMatch(/pure rooms/);
    expect(reason('engine/fields/text.ts', '../../metadata/types.ts')).toMatch(/# import/);
    expect(reason('runtime/cli/main.ts', '#tests/support/cluster.ts')).toMatch(/nothing imports tests/);
  });

  it('lets pass what may be', () => {
    for (const [from, written] of [
      ['engine/records/store.ts', '#engine/model/model.ts'],
      ['engine/save.ts', './records/create.ts'],
      ['runtime/app/form/form.tsx', '#engine/fields/formats.ts'],
      ['runtime/server/app.ts', '#engine/workspace.ts'],
    ] as const) {
      expect(reason(from, written)).toBeNull();
    }
  });

  it('finds a circle, also over three files and by export … from', () => {
    const circle = [
      ...importsOf('a/x.ts', "import { y } from './y.ts';"),
      ...importsOf('a/y.ts', "export { z } from './z.ts';"),
      ...importsOf('a/z.ts', "import type { X } from './x.ts';"),
    ];
    expect(circles(circle)).toEqual([['a/x.ts', 'a/y.ts', 'a/z.ts', 'a/x.ts']]);
    expect(circles(importsOf('a/x.ts', "// import { y } from './x.ts';\nimport { readFile } from 'node:fs';"))).toEqual(
      [],
    );
  });
});
