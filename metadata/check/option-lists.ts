import { addressOf } from '../kinds.ts';
import type { Metadata } from '../layers/metadata.ts';
import { pointer } from '../pointer.ts';
import type { FieldDefinition, Option } from '../types.ts';

/** Every list of options that is written somewhere: option sets, and lists inside fields. */
export function* optionLists(
  metadata: Metadata,
): Generator<{ document: string; pointer: string; options: readonly Option[] }> {
  for (const set of metadata.options.values())
    yield { document: addressOf(set), pointer: '/options', options: set.options };
  for (const entity of metadata.entities.values()) {
    for (const [name, field] of Object.entries(entity.fields)) {
      if (!('options' in field) || !Array.isArray(field.options)) continue;
      yield { document: addressOf(entity), pointer: pointer('fields', name, 'options'), options: field.options };
    }
  }
}

const values = new WeakMap<readonly Option[], ReadonlySet<string>>();

/** The values a select field may take; undefined when it is no such field or its options are not surely known. */
export function optionValues(metadata: Metadata, field: FieldDefinition): ReadonlySet<string> | undefined {
  if (!('options' in field) || field.options === undefined) return undefined;
  if (typeof field.options === 'string' && metadata.isIncomplete('options', field.options)) return undefined;
  const options = typeof field.options === 'string' ? metadata.options.get(field.options)?.options : field.options;
  if (options === undefined) return undefined;
  const known = values.get(options) ?? new Set(options.map(({ value }) => value));
  values.set(options, known);
  return known;
}
