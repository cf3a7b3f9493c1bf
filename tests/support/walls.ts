import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Path from the root → text, of every file that the walls stand around. */
export type Sources = ReadonlyMap<string, string>;

const houses = ['metadata', 'engine', 'runtime', 'designer', 'tests', 'templates'];
const left = new Set(['node_modules', 'dist']);

/** The TypeScript files of the house. */
export function readSources(root: string): Sources {
  const sources = new Map<string, string>();
  const read = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory() && !left.has(entry.name)) read(path);
      else if (entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
        sources.set(path, readFileSync(join(root, path), 'utf8'));
    }
  };
  const there = new Set(readdirSync(root));
  for (const house of houses) if (there.has(house)) read(house);
  return sources;
}

/** One import of one of our files by another. */
export interface Import {
  readonly from: string;
  readonly specifier: string;
  /** The file it leads to; for a package, null. */
  readonly to: string | null;
  /** Erased before the code runs. */
  readonly typeOnly: boolean;
}

const statement = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s*)?['"]([^'"]+)['"]/gm;
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Every import of the tree, as it stands at the beginning of a line or in `import('…')`. */
export function importsOf(sources: Sources): Import[] {
  return [...sources].flatMap(([from, text]) => {
    const statements = [...text.matchAll(statement)].map(([, type, specifier]) => ({
      specifier: specifier!,
      typeOnly: type !== undefined,
    }));
    const calls = [...text.matchAll(dynamic)].map(([, specifier]) => ({ specifier: specifier!, typeOnly: false }));
    return [...statements, ...calls].map((one) => ({ ...one, from, to: resolve(from, one.specifier) }));
  });
}

function resolve(from: string, specifier: string): string | null {
  if (specifier.startsWith('#')) return specifier.slice(1);
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : null;
}

/**
 * The room a file is in: `metadata`; a folder of `engine`, `runtime`; `engine` itself for the files that join its rooms; `tests`.
 */
export function roomOf(path: string): string {
  const [house = '', second = '', ...rest] = path.split('/');
  return (house === 'engine' || house === 'runtime') && rest.length > 0 ? `${house}/${second}` : house;
}

/** Which rooms a room may import, itself left out. A room that is not here is not part of the house. */
const below: Readonly<Record<string, readonly string[]>> = (() => {
  const engine = (...rooms: string[]) => ['metadata', ...rooms.map((room) => `engine/${room}`)];
  const logic = engine('fields');
  const access = engine('fields', 'logic');
  const model = engine('fields', 'logic', 'access', 'db');
  const upper = [...model, 'engine/model'];
  const rooms = ['schema', 'forms', 'records', 'automation', 'packages', 'jobs'].map((room) => `engine/${room}`);
  const wholeEngine = [...upper, ...rooms, 'engine'];
  const pure = [...engine('fields', 'logic', 'forms')];
  const programs = ['runtime', 'runtime/server', 'runtime/worker', 'runtime/cli', 'runtime/config'];
  return {
    metadata: [],
    'engine/fields': ['metadata'],
    'engine/logic': logic,
    'engine/access': access,
    'engine/db': [],
    'engine/model': model,
    ...Object.fromEntries(rooms.map((room) => [room, upper])),
    engine: wholeEngine,
    ...Object.fromEntries(programs.map((room) => [room, [...wholeEngine, ...programs]])),
    'runtime/app': pure,
    designer: pure,
    tests: [...wholeEngine, ...programs, 'runtime/app', 'designer'],
  };
})();

/** Imports that pass a wall, in words. */
export function crossings(sources: Sources): string[] {
  return importsOf(sources).flatMap(({ from, to, specifier }) => {
    const [here, there] = [roomOf(from), to === null ? null : roomOf(to)];
    if (below[here] === undefined) return [`${from} stands in no room of the house`];
    if (there === null || there === here) return [];
    return below[here].includes(there) ? [] : [`${from} imports ${specifier}: ${here} may not know ${there}`];
  });
}

/** Imports that do not show what they are: a wall crossed by a relative path, a room of its own by name, a file that is not there. */
export function misspelt(sources: Sources): string[] {
  return importsOf(sources).flatMap(({ from, to, specifier }) => {
    if (to === null) return [];
    const told = (fault: string) => [`${from} imports ${specifier}: ${fault}`];
    if (/\.tsx?$/.test(to) && !sources.has(to) && !to.endsWith('.d.ts')) return told('there is no such file');
    if (!/\.(tsx?|json|css|d\.ts)(\?\w+)?$/.test(to)) return told('a file is named with its extension');
    const [here, there] = [roomOf(from), roomOf(to)];
    const joins = here === 'engine' || here === 'runtime';
    const inside = here === there || (joins && there.startsWith(`${here}/`));
    const relative = specifier.startsWith('.');
    // Programs of the runtime share its few top files; those that join rooms look down into them.
    if (relative && !inside && !(there === 'runtime' && here.startsWith('runtime/')))
      return told('a wall is crossed by #');
    return !relative && here === there && here !== 'tests' ? told('inside a room paths are relative') : [];
  });
}

/** Files that import each other in a circle, types included: one line a circle. */
export function circles(sources: Sources): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of importsOf(sources))
    if (to !== null && sources.has(to)) next.set(from, [...(next.get(from) ?? []), to]);
  const settled = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (settled.has(file)) return;
    const begin = path.indexOf(file);
    if (begin >= 0) {
      found.push([...path.slice(begin), file].join(' → '));
      return;
    }
    for (const other of next.get(file) ?? []) visit(other, [...path, file]);
    settled.add(file);
  };
  for (const file of sources.keys()) visit(file, []);
  return found;
}

/** What a browser would have to load although it may not: files reached from its rooms by imports that are not erased. */
export function broughtAlong(sources: Sources): string[] {
  const browser = ['runtime/app', 'designer'];
  const allowed = new Set([...browser, 'metadata', 'engine/fields', 'engine/logic', 'engine/forms']);
  const imports = Map.groupBy(
    importsOf(sources).filter(({ typeOnly }) => !typeOnly),
    ({ from }) => from,
  );
  const reached = new Set(
    [...sources.keys()].filter((path) => browser.includes(roomOf(path)) && !/vite\.config\.ts$/.test(path)),
  );
  const found: string[] = [];
  for (const file of reached) {
    for (const { to, specifier } of imports.get(file) ?? []) {
      if (to === null ? specifier.startsWith('node:') : !allowed.has(roomOf(to)))
        found.push(`${file} brings ${specifier} into the browser`);
      else if (to !== null && sources.has(to)) reached.add(to);
    }
  }
  return found;
}

/** Calls to the server from files of the browser's rooms that are not `api.ts`. */
export function privateCalls(sources: Sources): string[] {
  const call = /\b(?:fetch|sendBeacon)\s*\(|\bnew (?:XMLHttpRequest|EventSource|WebSocket)\b/;
  return [...sources]
    .filter(([path]) => ['runtime/app', 'designer'].includes(roomOf(path)) && posix.basename(path) !== 'api.ts')
    .filter(([, text]) => call.test(withoutComments(text)))
    .map(([path]) => `${path} speaks to the server past api.ts`);
}

/** Files of the engine that may run statements although they are not called `store.ts`. */
export const statementRunners: ReadonlyMap<string, string> = new Map([
  ['engine/records/atomic.ts', 'savepoints'],
  ['engine/publish.ts', 'the lock, the steps and the notice of a release'],
  ['engine/workspace.ts', 'listens for releases'],
  ['engine/schema/drift.ts', 'compares the database with the release, for people'],
]);

/** Files of the engine that run statements themselves. */
export function statements(sources: Sources): string[] {
  return [...sources]
    .filter(
      ([path]) => path.startsWith('engine/') && !path.startsWith('engine/db/') && posix.basename(path) !== 'store.ts',
    )
    .filter(([path, text]) => !statementRunners.has(path) && /\.(?:query|run)\s*[<(]/.test(withoutComments(text)))
    .map(([path]) => `${path} speaks to the database`);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
