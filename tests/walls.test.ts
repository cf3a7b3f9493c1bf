import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  broughtAlong,
  circles,
  crossings,
  importsOf,
  misspelt,
  privateCalls,
  readSources,
  type Sources,
  statementRunners,
  statements,
} from './support/walls.ts';

const house = readSources(fileURLToPath(new URL('..', import.meta.url)));

describe('the walls of the house hold', () => {
  test('there is a house', () => {
    expect(house.size).toBeGreaterThan(300);
    expect(importsOf(house).filter(({ to }) => to !== null).length).toBeGreaterThan(1_000);
  });

  test('who may import whom', () => expect(crossings(house)).toEqual([]));
  test('imports show what they cross, and lead somewhere', () => expect(misspelt(house)).toEqual([]));
  test('no circles', () => expect(circles(house)).toEqual([]));
  test('the browser loads the pure rooms only', () => expect(broughtAlong(house)).toEqual([]));
  test('the browser asks the server through one file', () => expect(privateCalls(house)).toEqual([]));
  test('the engine asks the database in files called store', () => expect(statements(house)).toEqual([]));

  test('every exception is still one', () => {
    for (const path of statementRunners.keys()) expect(house.get(path)).toMatch(/\.(query|run)\b/);
  });
});

/** A tree of made-up files: path → the specifiers it imports, `type ` in front for types alone, or a line of code. */
function tree(files: Readonly<Record<string, readonly string[]>>): Sources {
  const line = (text: string) => {
    if (!/^(type )?[#.]|^node:/.test(text)) return text;
    const type = text.startsWith('type ') ? 'type ' : '';
    return `import ${type}{ x } from '${text.replace('type ', '')}';`;
  };
  return new Map(Object.entries(files).map(([path, lines]) => [path, lines.map(line).join('\n')]));
}

describe('the guard sees', () => {
  test.each<[string, string, string]>([
    ['metadata that knows the engine', 'metadata/a.ts', '#engine/fields/a.ts'],
    ['fields that know logic', 'engine/fields/a.ts', '#engine/logic/a.ts'],
    ['fields that know the database', 'engine/fields/a.ts', '#engine/db/a.ts'],
    ['logic that knows the model', 'engine/logic/a.ts', '#engine/model/a.ts'],
    ['a model that knows records', 'engine/model/a.ts', '#engine/records/a.ts'],
    ['records that know forms', 'engine/records/a.ts', '#engine/forms/a.ts'],
    ['packages that know records', 'engine/packages/a.ts', '#engine/records/a.ts'],
    ['a room that knows who joins it', 'engine/records/a.ts', '#engine/save.ts'],
    ['the database that knows anything', 'engine/db/a.ts', '#engine/fields/a.ts'],
    ['the engine that knows the server', 'engine/save.ts', '#runtime/server/a.ts'],
    ['the server that knows the app', 'runtime/server/a.ts', '#runtime/app/a.ts'],
    ['the app that knows records', 'runtime/app/a.tsx', '#engine/records/a.ts'],
    ['the app that knows the server', 'runtime/app/a.tsx', '#runtime/server/a.ts'],
    ['the app that knows the model, be it for its types', 'runtime/app/a.tsx', 'type #engine/model/a.ts'],
    ['a designer that knows the model', 'designer/a.tsx', '#engine/model/a.ts'],
    ['a product that knows its tests', 'engine/records/a.ts', '#tests/support/a.ts'],
    ['the same by a relative path', 'engine/records/a.ts', '../../tests/a.ts'],
  ])('%s', (_, from, specifier) => {
    expect(crossings(tree({ [from]: [specifier] }))).toHaveLength(1);
  });

  test('imports in every form they have', () => {
    const forms = [
      "import '#engine/records/a.ts';",
      "export { a } from '#engine/records/a.ts';",
      "export * from '#engine/records/a.ts';",
      "import {\n  a,\n  type B,\n} from '#engine/records/a.ts';",
      "import a, { b } from '#engine/records/a.ts';",
      `const a = await ${'import'}('#engine/records/a.ts');`,
    ];
    for (const form of forms) expect(crossings(new Map([['metadata/a.ts', form]]))).toHaveLength(1);
    expect(crossings(new Map([['metadata/a.ts', "const a = 'x';\n// import '#engine/records/a.ts'"]]))).toEqual([]);
  });

  test('a file that stands nowhere', () => {
    expect(crossings(tree({ 'engine/utils/a.ts': ['#metadata/a.ts'] }))).toEqual([
      'engine/utils/a.ts stands in no room of the house',
    ]);
    expect(crossings(tree({ 'templates/a.ts': ['#metadata/a.ts'] }))).toHaveLength(1);
  });

  test('a wall crossed by a relative path, a room called by its own name, a file that is not there', () => {
    const files = { 'engine/records/b.ts': [], 'engine/model/b.ts': [] };
    expect(misspelt(tree({ ...files, 'engine/records/a.ts': ['../model/b.ts'] }))).toHaveLength(1);
    expect(misspelt(tree({ ...files, 'engine/records/a.ts': ['#engine/records/b.ts'] }))).toHaveLength(1);
    expect(misspelt(tree({ ...files, 'engine/records/a.ts': ['./c.ts'] }))).toHaveLength(1);
    expect(misspelt(tree({ ...files, 'engine/records/a.ts': ['./b'] }))).toHaveLength(1);
    expect(
      misspelt(
        tree({
          ...files,
          'engine/records/a.ts': ['./b.ts', '#engine/model/b.ts'],
          'engine/save.ts': ['./records/b.ts'],
        }),
      ),
    ).toEqual([]);
  });

  test('circles, long ones and those of types', () => {
    const circle = tree({
      'engine/model/a.ts': ['./b.ts'],
      'engine/model/b.ts': ['type ./c.ts'],
      'engine/model/c.ts': ['./a.ts'],
      'engine/model/d.ts': ['./a.ts'],
    });
    expect(circles(circle)).toEqual(['engine/model/a.ts → engine/model/b.ts → engine/model/c.ts → engine/model/a.ts']);
    expect(
      circles(
        tree({ 'engine/model/a.ts': ['./b.ts', './c.ts'], 'engine/model/b.ts': ['./c.ts'], 'engine/model/c.ts': [] }),
      ),
    ).toEqual([]);
  });

  test('what comes into the browser by a way round', () => {
    const app = { 'runtime/app/a.tsx': ['#engine/forms/a.ts'] };
    expect(
      broughtAlong(tree({ ...app, 'engine/forms/a.ts': ['#engine/model/a.ts'], 'engine/model/a.ts': [] })),
    ).toHaveLength(1);
    expect(
      broughtAlong(
        tree({ ...app, 'engine/forms/a.ts': ['#engine/fields/a.ts'], 'engine/fields/a.ts': ['node:crypto'] }),
      ),
    ).toHaveLength(1);
    expect(
      broughtAlong(
        tree({ ...app, 'engine/forms/a.ts': ['type #engine/model/a.ts'], 'engine/model/a.ts': ['node:fs'] }),
      ),
    ).toEqual([]);
  });

  test('a file that asks the server or the database by itself', () => {
    expect(
      privateCalls(
        tree({ 'runtime/app/list/a.ts': ['const a = await fetch(url);'], 'runtime/app/api.ts': ['fetch(url);'] }),
      ),
    ).toHaveLength(1);
    expect(
      privateCalls(tree({ 'designer/a.ts': ['new EventSource(url);'], 'runtime/server/a.ts': ['fetch(url);'] })),
    ).toHaveLength(1);
    expect(
      statements(
        tree({
          'engine/records/a.ts': ['await scene.connection.run(statement, []);'],
          'engine/records/store.ts': ['connection.run(x)'],
        }),
      ),
    ).toHaveLength(1);
    expect(
      statements(
        tree({ 'engine/model/a.ts': ['await tx.query<Row>(text);'], 'engine/db/pool.ts': ['client.query(text)'] }),
      ),
    ).toHaveLength(1);
    expect(statements(tree({ 'engine/model/a.ts': ['/* tx.query(text) */', '// tx.query(text)'] }))).toEqual([]);
  });
});
