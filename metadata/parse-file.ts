import { isPlain, own, type PlainObject } from './json/plain.ts';
import { type ScanFinding, scanJson } from './json/scan.ts';
import { addressOf, folderOf, isKind, kindOfFolder, kinds } from './kinds.ts';
import { limits } from './limits.ts';
import { nearest } from './nearest.ts';
import type { SourceFile } from './package.ts';
import { boundedByDocument, type Problem, problem } from './problem.ts';
import { salvage } from './salvage.ts';
import { schemaProblems, typeName } from './schema-problems.ts';
import type { Kind, Manifest, MetadataDocument } from './types.ts';
import { schemaFaults } from './validate.ts';

/** What one file brought: a document or a manifest as far as it could be read, and what is wrong with it. */
export interface ParsedFile {
  readonly path: string;
  readonly address: string;
  readonly document: MetadataDocument | null;
  readonly manifest: Manifest | null;
  readonly problems: readonly Problem[];
  readonly incomplete: readonly string[];
}

type Place = { readonly kind: Kind | 'manifest'; readonly stem: string };

/** Text of one file → its document, or what keeps it from being one. Never throws. */
export function parseFile({ path, text }: SourceFile): ParsedFile {
  const address = path.replace(/\.json$/, '');
  const file: ParsedFile = { path, address, document: null, manifest: null, problems: [], incomplete: [address] };
  const place = placeOf(path);
  if ('code' in place) return { ...file, problems: [place] };
  if (text.length > limits.fileLength) {
    const params = { size: text.length, limit: limits.fileLength };
    return { ...file, problems: [problem('file-too-large', { document: address, params })] };
  }
  const { value, problems } = readJson(address, text.replace(/^\uFEFF/, ''));
  if (value === undefined) return { ...file, problems };
  if (!isPlain(value)) {
    return { ...file, problems: [problem('not-an-object', { document: address, params: { found: typeName(value) } })] };
  }
  return place.kind === 'manifest'
    ? finish({ ...file, problems }, 'manifest', value)
    : parseDocument({ ...file, problems }, place.kind, place.stem, value);
}

/** The kind a path stands for, and the name its document must have. */
function placeOf(path: string): Place | Problem {
  if (path === 'manifest.json') return { kind: 'manifest', stem: 'manifest' };
  const document = path.replace(/\.json$/, '');
  const [folder = '', stem, ...deeper] = document.split('/');
  if (stem === undefined) return problem('misplaced-file', { document });
  const kind = kindOfFolder.get(folder);
  if (kind === undefined) {
    const hint = isKind(folder) ? folderOf(folder) : nearest(folder, kindOfFolder.keys());
    return problem('unknown-folder', { document, params: { folder }, hint });
  }
  return deeper.length > 0
    ? problem('misplaced-file', { document, hint: `${folder}/${deeper.at(-1)}` })
    : { kind, stem };
}

function readJson(document: string, text: string): { value: unknown; problems: Problem[] } {
  const findings = scanJson(text, limits.depth);
  const problems = findings.map((finding) => fromFinding(document, finding));
  const unreadable = findings.some(({ found }) => found !== 'duplicate');
  return { value: unreadable ? undefined : JSON.parse(text), problems };
}

function fromFinding(document: string, finding: ScanFinding): Problem {
  const { found, line } = finding;
  if (found === 'broken')
    return problem('broken-json', { document, params: { line, column: finding.column, token: finding.token } });
  if (found === 'deep') return problem('too-deep', { document, params: { line, limit: limits.depth } });
  const code = found === 'duplicate' ? 'duplicate-key' : 'forbidden-key';
  return problem(code, { document, pointer: finding.pointer, params: { key: finding.key, line } });
}

/** A document says its kind and name itself; where they contradict folder and file, both sides are told. */
function parseDocument(file: ParsedFile, expected: Kind, stem: string, value: PlainObject): ParsedFile {
  const given = own(value, 'kind');
  const kind = isKind(given) ? given : expected;
  const name = own(value, 'name');
  const problems = [...file.problems, ...misplaced(file.address, given, expected, name, stem)];
  return finish({ ...file, problems }, kind, { ...value, kind });
}

function misplaced(document: string, kind: unknown, expected: Kind, name: unknown, stem: string): Problem[] {
  const problems: Problem[] = [];
  if (kind === undefined)
    problems.push(
      problem('missing-property', { document, pointer: '/kind', params: { property: 'kind' }, hint: expected }),
    );
  else if (!isKind(kind)) {
    const params = { kind: typeof kind === 'string' ? kind : typeName(kind), expected };
    problems.push(
      problem('unknown-kind', { document, pointer: '/kind', params, hint: nearest(params.kind, kinds) ?? expected }),
    );
  } else if (kind !== expected) {
    problems.push(
      problem('wrong-folder', {
        document,
        pointer: '/kind',
        params: { kind, folder: folderOf(kind) },
        hint: folderOf(kind),
      }),
    );
  }
  if (typeof name === 'string' && name !== stem) {
    problems.push(problem('wrong-file-name', { document, pointer: '/name', params: { name }, hint: stem }));
  }
  return problems;
}

function finish(file: ParsedFile, kind: Kind | 'manifest', value: PlainObject): ParsedFile {
  const judge = (candidate: unknown) => judgeSchema(file.address, kind, candidate);
  const found = judge(value);
  const problems = [...file.problems, ...boundedByDocument(found)];
  const saved = salvage(value, found, judge);
  if (kind === 'manifest')
    return { ...file, problems, manifest: (saved?.document as Manifest | undefined) ?? standIn(value), incomplete: [] };
  if (saved === null) return { ...file, problems };
  const document = saved.document as MetadataDocument;
  const incomplete = saved.removed.map((place) => `${addressOf(document)}#${place}`);
  return { ...file, problems, document, incomplete };
}

/** In place of a manifest at fault, so that everything else can still be looked at. */
function standIn(value: PlainObject): Manifest {
  const name = own(value, 'name');
  return { name: typeof name === 'string' && /^[a-z][a-z0-9_]{0,59}$/.test(name) ? name : 'unnamed', version: '0.0.0' };
}

/** A patch holds only what it changes: beyond its head, what it makes of its document is judged where the layers meet. */
function judgeSchema(address: string, kind: Kind | 'manifest', value: unknown): readonly Problem[] {
  const problems = schemaProblems(address, value, schemaFaults(kind, value));
  const isPatch = kind !== 'manifest' && own(value, 'patch') === true;
  return isPatch ? problems.filter(({ pointer }) => /^\/(name|kind|patch)$/.test(pointer)) : problems;
}
