import { createHash } from 'node:crypto';
import type { Package } from '#metadata/package.ts';
import { type DocumentChanges, type StoredDocument, storedDocuments } from './store.ts';

/** What differs between two sets of packages, document by document. */
export function documentChanges(before: readonly Package[], after: readonly Package[]): DocumentChanges {
  const was = byKey(before);
  const is = byKey(after);
  return {
    written: [...is]
      .filter(([key, document]) => canonical(was.get(key)?.body) !== canonical(document.body))
      .map(([, document]) => document),
    removed: [...was].filter(([key]) => !is.has(key)).map(([, document]) => document),
  };
}

function byKey(packages: readonly Package[]): Map<string, StoredDocument> {
  const documents = packages.flatMap(storedDocuments);
  return new Map(documents.map((document) => [`${document.package}/${document.kind}/${document.name}`, document]));
}

/** A hash that is the same for the same documents, whatever the order of files and of keys (but that of fields). */
export function contentHash(packages: readonly Package[]): string {
  const lines = [...byKey(packages)].map(([key, { body }]) => `${key} ${canonical(body)}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** JSON with sorted keys, so that only what means something counts: the order of fields does, it is that of generated forms and lists. */
function canonical(value: unknown, ordered = false): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  if (!ordered) entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item, key === 'fields')}`).join(',')}}`;
}
