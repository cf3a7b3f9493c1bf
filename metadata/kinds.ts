import { documentSchemas } from './schema/schemas.ts';
import type { Kind } from './types.ts';

/** Every document kind, in the order of the language. */
export const kinds: readonly Kind[] = Object.freeze(
  Object.keys(documentSchemas).filter((kind): kind is Kind => kind !== 'manifest'),
);

const plurals: Partial<Record<Kind, string>> = {
  entity: 'entities',
  options: 'options',
  process: 'processes',
  records: 'records',
};

/** The folder of a kind: its plural. */
export function folderOf(kind: Kind): string {
  return plurals[kind] ?? `${kind}s`;
}

/** Folder → kind. */
export const kindOfFolder: ReadonlyMap<string, Kind> = new Map(kinds.map((kind) => [folderOf(kind), kind]));

/** The address of a document in problems: `entities/opportunity`. */
export function addressOf(document: { kind: Kind; name: string }): string {
  return `${folderOf(document.kind)}/${document.name}`;
}

/** Whether a value is the name of a kind. */
export function isKind(value: unknown): value is Kind {
  return typeof value === 'string' && (kinds as readonly string[]).includes(value);
}
