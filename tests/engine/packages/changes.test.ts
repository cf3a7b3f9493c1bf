import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentHash, documentChanges } from '#engine/packages/changes.ts';
import type { Package } from '#metadata/package.ts';
import type { MetadataDocument } from '#metadata/types.ts';

function pack(name: string, ...documents: Record<string, unknown>[]): Package {
  return {
    manifest: { kind: 'manifest', name, version: '1.0.0' },
    documents: documents as unknown as MetadataDocument[],
  };
}
const entity = (name: string, more: object = {}) => ({
  kind: 'entity',
  name,
  fields: { a: { type: 'text' } },
  ...more,
});
const named = (documents: readonly { package: string; kind: string; name: string }[]) =>
  documents.map(({ package: of, kind, name }) => `${of}/${kind}/${name}`);

describe('what differs between two sets of packages', () => {
  const before = [
    pack('a', entity('x'), entity('y')),
    pack('b', { kind: 'form', name: 'x.main', entity: 'x', tabs: [] }),
  ];

  test('nothing, in another order of packages, documents and keys', () => {
    const turned = [before[1]!, pack('a', entity('y'), { fields: { a: { type: 'text' } }, name: 'x', kind: 'entity' })];
    expect(documentChanges(before, turned)).toEqual({ written: [], removed: [] });
    expect(contentHash(turned)).toBe(contentHash(before));
  });

  test('a document that is new, changed, or gone; a manifest is one, too', () => {
    const changes = documentChanges(before, [pack('a', entity('x', { label: 'X' }), entity('z'))]);
    expect(named(changes.written)).toEqual(['a/entity/x', 'a/entity/z']);
    expect(named(changes.removed)).toEqual(['a/entity/y', 'b/manifest/b', 'b/form/x.main']);
    const version = documentChanges(
      [pack('a')],
      [{ ...pack('a'), manifest: { kind: 'manifest', name: 'a', version: '1.0.1' } }],
    );
    expect(named(version.written)).toEqual(['a/manifest/a']);
  });

  test('the order of a list, which means something', () => {
    const choices = (...values: string[]) =>
      pack('a', { kind: 'options', name: 'o', options: values.map((value) => ({ value })) });
    expect(named(documentChanges([choices('x', 'y')], [choices('y', 'x')]).written)).toEqual(['a/options/o']);
  });

  test('the order of fields, which forms and lists follow', () => {
    const fields = (...names: string[]) =>
      pack('a', entity('x', { fields: Object.fromEntries(names.map((name) => [name, { type: 'text' }])) }));
    expect(named(documentChanges([fields('one', 'two')], [fields('two', 'one')]).written)).toEqual(['a/entity/x']);
  });

  test('documents of one name in two packages are two', () => {
    const records = { kind: 'records', name: 'x', entity: 'x', key: ['a'], records: [] };
    expect(named(documentChanges([pack('a', records)], [pack('a', records), pack('b', records)]).written)).toEqual([
      'b/manifest/b',
      'b/records/x',
    ]);
  });
});

test('any document is the same after PostgreSQL has kept it, and any change of it is seen', () => {
  const json = fc.jsonValue({ maxDepth: 3, stringUnit: 'grapheme' });
  fc.assert(
    fc.property(json, json, (value, other) => {
      const [one, copy, next] = [value, JSON.parse(JSON.stringify(value)), other].map((label) => [
        pack('a', entity('x', { label })),
      ]);
      expect(documentChanges(one!, copy!).written).toEqual([]);
      const differ = JSON.stringify(value) !== JSON.stringify(other);
      if (!differ) expect(documentChanges(one!, next!).written).toEqual([]);
      if (typeof value !== typeof other) expect(documentChanges(one!, next!).written).toHaveLength(1);
      expect(contentHash(one!) === contentHash(next!)).toBe(documentChanges(one!, next!).written.length === 0);
    }),
    { numRuns: 500 },
  );
});
