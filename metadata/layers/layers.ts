import { isPlain } from '../json/plain.ts';
import { addressOf } from '../kinds.ts';
import { isNamedList, mergePatch } from '../merge.ts';
import { nearest } from '../nearest.ts';
import type { Package } from '../package.ts';
import { pointer, stepsOf } from '../pointer.ts';
import { type Problem, problem } from '../problem.ts';
import type { Kind, MetadataDocument } from '../types.ts';

/** Under which name a document stands among those of its kind: records carry their package, all others must not clash. */
export function documentKey(owner: string, { kind, name }: MetadataDocument): string {
  return kind === 'records' ? `${owner}/${name}` : name;
}

type Entry = { document: MetadataDocument; readonly owner: string; readonly parts: Map<string, string> };

/** Properties of a patch that say what it is, not what it changes. */
const head = new Set(['$schema', 'kind', 'name', 'patch']);

/** Documents as they come together, layer on layer, each with the layer that set it and its parts. */
export class Layers {
  readonly #entries = new Map<Kind, Map<string, Entry>>();
  /** Addresses of documents that two layers define: what they hold is open until one gives way. */
  readonly contested = new Set<string>();

  /** Adds a document; one that a lower layer defined already is a clash, and the lower one stands. */
  define({ manifest }: Package, document: MetadataDocument): Problem[] {
    const entries = this.#of(document.kind);
    const key = documentKey(manifest.name, document);
    const other = entries.get(key);
    if (other !== undefined) {
      this.contested.add(addressOf(document));
      const params = { package: manifest.name, other: other.owner, name: addressOf(document) };
      return [problem('document-clash', { document: addressOf(document), pointer: '/name', params })];
    }
    entries.set(key, { document, owner: manifest.name, parts: new Map() });
    return [];
  }

  /** Changes a document of a lower layer; where the result does not conform, the document stays as it was. */
  patch(
    { manifest }: Package,
    change: MetadataDocument,
    judge: (document: MetadataDocument) => readonly Problem[],
  ): readonly Problem[] {
    const entry = this.#target(change);
    if (entry === undefined) {
      const params = { package: manifest.name, name: addressOf(change) };
      const hint = nearest(change.name, this.#of(change.kind).keys());
      return [problem('nothing-to-patch', { document: addressOf(change), pointer: '/name', params, hint })];
    }
    const { $schema: _schema, patch: _patch, ...changes } = change;
    const merged = mergePatch(entry.document, changes) as MetadataDocument;
    const problems = judge(merged);
    if (problems.length > 0) return problems;
    entry.document = merged;
    for (const part of partsOf(change)) entry.parts.set(part, manifest.name);
    return [];
  }

  /** Every document with its key, in the order the layers brought them. */
  *all(): Generator<{ key: string; document: MetadataDocument }> {
    for (const entries of this.#entries.values()) {
      for (const [key, { document }] of entries) yield { key, document };
    }
  }

  /** The layer that set a document, or the part of it a pointer leads to. */
  origin(kind: Kind, key: string, place = ''): string | undefined {
    const entry = this.#of(kind).get(key);
    const [first, second] = stepsOf(place);
    if (entry === undefined || first === undefined) return entry?.owner;
    const part = second === undefined ? undefined : entry.parts.get(pointer(first, second));
    return part ?? entry.parts.get(pointer(first)) ?? entry.owner;
  }

  #of(kind: Kind): Map<string, Entry> {
    const entries = this.#entries.get(kind) ?? new Map<string, Entry>();
    this.#entries.set(kind, entries);
    return entries;
  }

  /** A patch of records means the topmost layer that has records of that name. */
  #target({ kind, name }: MetadataDocument): Entry | undefined {
    if (kind !== 'records') return this.#of(kind).get(name);
    return [...this.#of(kind).values()].findLast(({ document }) => document.name === name);
  }
}

/** The top-level properties a patch sets, and the named parts of those that are collections. */
function partsOf(change: MetadataDocument): string[] {
  return Object.entries(change).flatMap(([name, value]) => {
    if (head.has(name)) return [];
    const identity = name === 'options' ? 'value' : 'name';
    if (isNamedList(value, identity)) return value.map((item) => pointer(name, String(item[identity])));
    return isPlain(value) ? Object.keys(value).map((part) => pointer(name, part)) : [pointer(name)];
  });
}
