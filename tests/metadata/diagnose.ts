import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '#metadata/check.ts';
import { compose, type Metadata } from '#metadata/compose.ts';
import { addressOf } from '#metadata/kinds.ts';
import { type Package, parsePackage, type SourceFile } from '#metadata/parse.ts';
import type { Problem } from '#metadata/problem.ts';
import type { Kind } from '#metadata/types.ts';

/** A document as a test writes it: loosely, because much of what is tested is wrong. */
export type Loose = { readonly kind: Kind; readonly name: string; readonly [property: string]: unknown };

/** Documents → the files of a package called `test`. */
export function filesOf(documents: readonly Loose[], manifest: object = {}): SourceFile[] {
  const head = { kind: 'manifest', name: 'test', version: '1.0.0', ...manifest };
  return [
    { path: 'manifest.json', text: JSON.stringify(head) },
    ...documents.map((document) => ({ path: `${addressOf(document)}.json`, text: JSON.stringify(document) })),
  ];
}

/** All JSON files below a folder. */
export function filesIn(folder: string): SourceFile[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'));
  return paths.map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(folder, path), 'utf8') }));
}

/** A valid package of these documents; a test that needs one fails here when it is none. */
export function packageOf(documents: readonly Loose[], manifest: object = {}): Package {
  const { package: parsed, problems } = parsePackage(filesOf(documents, manifest));
  if (parsed === null || problems.length > 0) throw new Error(JSON.stringify(problems, null, 2));
  return parsed;
}

let core: Package | null = null;

/** The package every workspace has; read once. */
export function corePackage(): Package {
  core ??= readCore();
  return core;
}

function readCore(): Package {
  const { package: parsed } = parsePackage(filesIn(new URL('../../metadata/core', import.meta.url).pathname));
  if (parsed === null) throw new Error('core has no manifest');
  return parsed;
}

/** Files → everything parse, compose and check say about them on top of core, and what was composed. */
export function diagnoseFiles(files: readonly SourceFile[]): { problems: Problem[]; metadata: Metadata } {
  const parsed = parsePackage(files);
  const packages = parsed.package === null ? [corePackage()] : [corePackage(), parsed.package];
  const { metadata, problems } = compose(packages);
  return { problems: [...parsed.problems, ...problems, ...check(metadata)], metadata };
}

/** What is wrong with these documents, as `code document pointer`, warnings apart. */
export function errorsOf(...documents: readonly Loose[]): string[] {
  return diagnoseFiles(filesOf(documents))
    .problems.filter(({ severity }) => severity === 'error')
    .map(brief);
}

/** The problems themselves, warnings apart. */
export function diagnose(...documents: readonly Loose[]): Problem[] {
  return diagnoseFiles(filesOf(documents)).problems.filter(({ severity }) => severity === 'error');
}

export function brief({ code, document, pointer }: Problem): string {
  return `${code} ${document} ${pointer}`.trim();
}

/** An entity with a name field and those given. */
export function entity(name: string, fields: object = {}, more: object = {}): Loose {
  return { kind: 'entity', name, title: 'name', fields: { name: { type: 'text' }, ...fields }, ...more };
}
