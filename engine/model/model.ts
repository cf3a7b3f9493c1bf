import type { FieldType } from '#engine/fields/field-type.ts';
import type { EntityDocument, FieldDefinition, LocalText, Option } from '#metadata/types.ts';

/**
 * A release of a workspace, compiled: names resolved, physical names decided, everything a request needs at hand.
 * It is one frozen value, handed along; nothing looks metadata up by text at request time.
 */
export interface Model {
  readonly release: number;
  /** Name of the PostgreSQL schema, not quoted. */
  readonly schema: string;
  readonly entities: ReadonlyMap<string, EntityModel>;
}

export interface EntityModel {
  readonly name: string;
  readonly definition: EntityDocument;
  readonly label: LocalText;
  readonly plural: LocalText;
  /** Name of the table in the schema, not quoted. */
  readonly tableName: string;
  /** `"schema"."table"`, ready to stand in a statement. */
  readonly table: string;
  readonly owned: boolean;
  /** Every field in force, system fields first; derived fields that are not active are absent. */
  readonly fields: readonly FieldModel[];
  readonly byName: ReadonlyMap<string, FieldModel>;
  readonly title: FieldModel;
  /** Paths that `q` looks into, resolved. */
  readonly search: readonly Path[];
  readonly uniques: readonly UniqueModel[];
  readonly indexes: readonly IndexModel[];
  /** Links of other entities (and of itself) to this one. */
  readonly incoming: readonly IncomingLink[];
}

export interface FieldModel {
  readonly name: string;
  readonly entity: string;
  readonly definition: FieldDefinition;
  readonly type: FieldType;
  readonly label: LocalText;
  readonly options: readonly Option[];
  /** Kept by the engine: id, version, times and authors. */
  readonly system: boolean;
  /** A caller may write it. */
  readonly writable: boolean;
  readonly required: boolean;
  /** Its values are kept in the history. */
  readonly history: boolean;
  readonly target: string | null;
  /** Column name, not quoted; for `links` empty. */
  readonly column: string;
  /** any_lookup: the column that names the entity, not quoted; else null. */
  readonly entityColumn: string | null;
  /** `links`: quoted and qualified link table with columns source, target, position; else null. */
  readonly linkTable: string | null;
  readonly sqlType: string;
}

/** A field reached from an entity through zero or more lookups. */
export interface Path {
  readonly text: string;
  readonly steps: readonly FieldModel[];
  readonly field: FieldModel;
}

export interface UniqueModel {
  readonly name: string;
  readonly indexName: string;
  readonly fields: readonly FieldModel[];
}

export interface IndexModel {
  readonly name: string;
  readonly indexName: string;
  readonly fields: readonly FieldModel[];
}

export interface IncomingLink {
  readonly entity: string;
  readonly field: FieldModel;
  readonly onDelete: 'restrict' | 'clear' | 'cascade';
  readonly inverse: { readonly name: string; readonly label: LocalText } | null;
}
