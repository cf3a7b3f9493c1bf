import type { FieldDefinition, Option } from '#metadata/types.ts';

/** What the rule language and filters know of a value; every field type is of one kind. */
export type ValueKind =
  | 'text'
  | 'number'
  | 'boolean'
  | 'date'
  | 'datetime'
  | 'time'
  | 'list'
  | 'reference'
  | 'anyReference'
  | 'references'
  | 'object';

/**
 * Where a value lives: in one column; in two (any_lookup: the id, and the entity it belongs to);
 * in a link table (many to many); or nowhere, because it is derived.
 */
export type Storage = 'column' | 'pair' | 'links' | 'none';

export type JsonSchema = { readonly [keyword: string]: unknown };

/** A definition with the options it may take, resolved from an option set where it names one. */
export interface FieldSource<Definition = FieldDefinition> {
  readonly definition: Definition;
  readonly options: readonly Option[];
}

/**
 * One field type: everything the engine must know to store, check, show and compare its values.
 * A new type is one file with this shape, one test and one line in `field-types.ts`.
 */
export interface FieldType {
  readonly name: FieldDefinition['type'];
  readonly kind: ValueKind;
  readonly storage: Storage;
  /** Widget of the generated form; the browser app has one component for each. */
  readonly widget: string;
  /** May stand for its record in lookups and lists. */
  readonly titleLike: boolean;
  /** Filled by the engine, never by a caller. */
  readonly readOnly: boolean;
  /** SQL type of the column that holds the value (for `links` and `none`: of one element, never used in DDL). */
  sqlType(source: FieldSource): string;
  /** JSON Schema of a value that is not null, as the API takes it and the form shows it. */
  schema(source: FieldSource): JsonSchema;
  /** Entity that a link field points to; null for all other types and for links to any entity. */
  target(source: FieldSource): string | null;
  /** A cell as PostgreSQL writes it → the value of the API. */
  read(cell: string): unknown;
  /** A valid value of the API → a parameter that PostgreSQL can cast to `sqlType`. */
  write(value: unknown): unknown;
  /** SQL text of a column's value for titles, search and sorting by eye. */
  text(column: string): string;
  /** SQL that uniqueness is judged by (e-mail: without case). */
  comparable(column: string): string;
}

type Defaults = Omit<FieldType, 'name' | 'kind' | 'widget' | 'sqlType' | 'schema'>;

const defaults: Defaults = {
  storage: 'column',
  titleLike: false,
  readOnly: false,
  target: () => null,
  read: (cell) => cell,
  write: (value) => value,
  text: (column) => `${column}::text`,
  comparable: (column) => column,
};

type Given = Partial<FieldType> & Pick<FieldType, 'name' | 'kind' | 'widget'>;

/**
 * Completes a field type with what most types share. The generic lets a file speak of its own definition type;
 * the shelf hands every type only definitions of its own `type`, so the cast is sound.
 */
export function fieldType<Definition extends FieldDefinition>(
  given: Omit<Given, 'sqlType' | 'schema' | 'target'> & {
    sqlType(source: FieldSource<Definition>): string;
    schema(source: FieldSource<Definition>): JsonSchema;
    target?(source: FieldSource<Definition>): string | null;
  },
): FieldType {
  return Object.freeze({ ...defaults, ...given } as unknown as FieldType);
}
