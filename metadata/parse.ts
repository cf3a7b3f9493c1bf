import { isPlain } from './json/plain.ts';
import { limits } from './limits.ts';
import type { Package, SourceFile } from './package.ts';
import { type ParsedFile, parseFile } from './parse-file.ts';
import { type Problem, problem } from './problem.ts';
import type { MetadataDocument } from './types.ts';

export type { Package, SourceFile } from './package.ts';

/**
 * Files → a package and all problems at once. Never throws, whatever the text. With problems the package holds what could
 * still be read, so that compose and check can find the rest; it is null only without a manifest or with far too many files.
 * Files that do not end in `.json`, and those in folders whose name begins with a dot, are not part of the package.
 */
export function parsePackage(files: readonly SourceFile[]): { package: Package | null; problems: readonly Problem[] } {
  const sources = files.filter(({ path }) => isPart(path));
  const excess = tooMuch(sources);
  if (excess !== null) return { package: null, problems: [excess] };
  const parsed = sources.map((source) => parseFile(source));
  const problems = parsed.flatMap((file) => file.problems);
  const manifest = parsed.find(({ manifest }) => manifest !== null)?.manifest ?? null;
  if (!sources.some(({ path }) => path === 'manifest.json'))
    problems.unshift(problem('missing-manifest', { document: 'manifest' }));
  const { documents, twins } = withoutTwins(parsed);
  const incomplete = parsed.flatMap((file) => file.incomplete);
  return {
    package: manifest && { manifest, documents, ...(incomplete.length > 0 && { incomplete }) },
    problems: [...problems, ...twins],
  };
}

function isPart(path: string): boolean {
  return (
    path.endsWith('.json') && !path.split('/').some((step) => step.startsWith('.') && step !== '..' && step !== '.')
  );
}

function tooMuch(sources: readonly SourceFile[]): Problem | null {
  const size = sources.reduce((sum, { text }) => sum + text.length, 0);
  const document = 'manifest';
  if (sources.length > limits.files) {
    return problem('too-many-files', { document, params: { count: sources.length, limit: limits.files } });
  }
  if (size <= limits.packageLength) return null;
  return problem('package-too-large', { document, params: { size, limit: limits.packageLength } });
}

/** The first of several documents of one kind and name stands; each other one is a problem. */
function withoutTwins(files: readonly ParsedFile[]): { documents: MetadataDocument[]; twins: Problem[] } {
  const first = new Map<string, ParsedFile>();
  const twins: Problem[] = [];
  for (const file of files) {
    if (!isPlain(file.document)) continue;
    const { kind, name } = file.document;
    const other = first.get(`${kind} ${name}`);
    if (other === undefined) first.set(`${kind} ${name}`, file);
    else
      twins.push(
        problem('duplicate-document', {
          document: file.address,
          pointer: '/name',
          params: { name, other: other.path },
        }),
      );
  }
  return { documents: [...first.values()].map(({ document }) => document!), twins };
}
