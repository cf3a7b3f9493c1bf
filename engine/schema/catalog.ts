import { quote } from '#engine/db/identifier.ts';
import type { EntityModel, FieldModel, Model } from '#engine/model/model.ts';
import { partName } from '#engine/model/physical.ts';
import { titleSql } from '#engine/model/title.ts';

/** What the tables of a Model look like. Two catalogs are compared to find the steps between two releases; the database is never asked. */
export interface Catalog {
  readonly tables: ReadonlyMap<string, Table>;
  /** Link tables of many-to-many fields, by their quoted name. */
  readonly linkTables: ReadonlyMap<string, LinkTable>;
  /** Text of the functions that give the title of any record and tell whether it is there. */
  readonly recordFunctions: string;
}

export interface Table {
  readonly entity: string;
  /** Quoted and qualified. */
  readonly name: string;
  readonly columns: ReadonlyMap<string, Column>;
  readonly foreignKeys: ReadonlyMap<string, ForeignKey>;
  readonly indexes: ReadonlyMap<string, Index>;
}

export interface Column {
  /** Not quoted. */
  readonly name: string;
  readonly field: string;
  readonly type: string;
  readonly notNull: boolean;
  /**
   * Constant for rows that do not say, as an SQL literal; null for none. Rows that are there take it when the column arrives or becomes
   * required, and it stays the column's default: nodes that have not heard of the release yet write rows without the column.
   */
  readonly fill: string | null;
}

export interface ForeignKey {
  readonly name: string;
  readonly column: string;
  /** Quoted and qualified. */
  readonly target: string;
  /** For rows that are ended for good; the recycle bin is the save path's work. */
  readonly onDelete: 'NO ACTION' | 'SET NULL' | 'CASCADE';
}

export interface Index {
  readonly name: string;
  readonly unique: boolean;
  /** SQL expressions. */
  readonly on: readonly string[];
  readonly where: string | null;
}

/** A table of pairs; its name and those of entities are quoted and qualified, those of its parts are not quoted. */
export interface LinkTable {
  readonly name: string;
  readonly entity: string;
  readonly field: string;
  readonly source: string;
  readonly target: string;
  readonly index: string;
  readonly sourceKey: string;
  readonly targetKey: string;
}

/** Model → Catalog. Pure and linear. */
export function catalogOf(model: Model): Catalog {
  const entities = [...model.entities.values()];
  return {
    tables: new Map(entities.map((entity) => [entity.name, tableOf(model, entity)])),
    linkTables: new Map(entities.flatMap((entity) => linkTablesOf(model, entity)).map((table) => [table.name, table])),
    recordFunctions: [titleFunction(model, entities), existsFunction(model, entities)].join(';\n'),
  };
}

function tableOf(model: Model, entity: EntityModel): Table {
  const stored = entity.fields.filter((field) => field.type.storage !== 'links');
  return {
    entity: entity.name,
    name: entity.table,
    columns: byName(stored.flatMap(columnsOf)),
    foreignKeys: byName(stored.flatMap((field) => foreignKey(model, entity, field))),
    indexes: byName([...linkIndexes(entity, stored), ...declaredIndexes(entity), ...uniqueIndexes(entity)]),
  };
}

function byName<Item extends { name: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.name, item]));
}

const alwaysThere = new Set(['id', 'version', 'created_at', 'updated_at']);

function columnsOf(field: FieldModel): Column[] {
  const notNull = field.required || (field.system && alwaysThere.has(field.name));
  const fill = notNull && !field.system ? fillOf(field) : null;
  const column = { name: field.column, field: field.name, type: field.sqlType, notNull, fill };
  return field.entityColumn === null
    ? [column]
    : [column, { ...column, name: field.entityColumn, type: 'text', fill: null }];
}

/** A literal default, as SQL; rules and objects cannot fill rows that are already there. */
function fillOf(field: FieldModel): string | null {
  const value = field.definition.default;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return null;
  return `'${String(value).replaceAll("'", "''")}'::${field.sqlType}`;
}

const stampFields = new Set(['created_by', 'updated_by', 'deleted_by']);

/** Stamps name users without a foreign key: an author who has been purged must not hold every record that she ever touched. */
function foreignKey(model: Model, entity: EntityModel, field: FieldModel): ForeignKey[] {
  const target = field.target === null ? undefined : model.entities.get(field.target);
  if (!target || field.type.storage !== 'column' || stampFields.has(field.name)) return [];
  const onDelete = field.definition.type === 'master' ? 'CASCADE' : field.required ? 'NO ACTION' : 'SET NULL';
  return [{ name: partName('_fk', entity.name, field.column), column: field.column, target: target.table, onDelete }];
}

function linkIndexes(entity: EntityModel, stored: readonly FieldModel[]): Index[] {
  return stored
    .filter((field) => !stampFields.has(field.name) && (field.target !== null || field.entityColumn !== null))
    .map((field) => ({
      name: partName('_link_index', entity.name, field.column),
      unique: false,
      on: field.entityColumn === null ? [quote(field.column)] : [quote(field.column), quote(field.entityColumn)],
      where: null,
    }));
}

const live = 'deleted_at IS NULL';

/** The id at the end lets a list page through equal values in index order. */
function declaredIndexes(entity: EntityModel): Index[] {
  return entity.indexes.map(({ indexName, fields }) => ({
    name: indexName,
    unique: false,
    on: [...fields.flatMap(indexed), 'id'],
    where: live,
  }));
}

function uniqueIndexes(entity: EntityModel): Index[] {
  return entity.uniques.map(({ indexName, fields }) => ({
    name: indexName,
    unique: true,
    on: fields.flatMap((field) =>
      field.entityColumn === null ? [`(${field.type.comparable(quote(field.column))})`] : indexed(field),
    ),
    where: live,
  }));
}

function indexed(field: FieldModel): string[] {
  return field.entityColumn === null ? [quote(field.column)] : [quote(field.column), quote(field.entityColumn)];
}

function linkTablesOf(model: Model, entity: EntityModel): LinkTable[] {
  return entity.fields.flatMap((field) => {
    const target = field.target === null ? undefined : model.entities.get(field.target);
    if (field.linkTable === null || !target) return [];
    const names = [entity.name, field.name] as const;
    return [
      {
        name: field.linkTable,
        entity: entity.name,
        field: field.name,
        source: entity.table,
        target: target.table,
        index: partName('_links_target', ...names),
        sourceKey: partName('_fk_source', ...names),
        targetKey: partName('_fk_target', ...names),
      },
    ];
  });
}

/** plpgsql plans a branch when it is first taken, so the function's cost does not grow with the number of entities. */
function titleFunction(model: Model, entities: readonly EntityModel[]): string {
  const branches = entities.map(
    (entity) => `      WHEN '${entity.name}' THEN
        SELECT ${titleSql(entity, 't')} INTO title FROM ${entity.table} t WHERE t.id = _title.record AND t.deleted_at IS NULL;`,
  );
  return `CREATE OR REPLACE FUNCTION ${quote(model.schema)}._title(entity text, record uuid) RETURNS text LANGUAGE plpgsql STABLE AS $title$
    DECLARE title text;
    BEGIN
      CASE entity
${branches.join('\n')}
      ELSE title := NULL;
      END CASE;
      RETURN title;
    END $title$`;
}

function existsFunction(model: Model, entities: readonly EntityModel[]): string {
  const branches = entities.map(
    ({ name, table }) =>
      `      WHEN '${name}' THEN PERFORM 1 FROM ${table} t WHERE t.id = _exists.record AND t.deleted_at IS NULL FOR KEY SHARE;`,
  );
  return `CREATE OR REPLACE FUNCTION ${quote(model.schema)}._exists(entity text, record uuid) RETURNS boolean LANGUAGE plpgsql AS $exists$
    BEGIN
      CASE entity
${branches.join('\n')}
      ELSE RETURN false;
      END CASE;
      RETURN FOUND;
    END $exists$`;
}
