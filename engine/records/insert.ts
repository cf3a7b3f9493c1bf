import { literal, quote } from '#engine/db/identifier.ts';
import type { EntityModel, FieldModel, Model } from '#engine/model/model.ts';
import { linksName, liveLinkConditions, type WrittenColumn, writtenColumns, writtenFields } from './columns.ts';
import type { Selection } from './select.ts';
import { sequenceSql } from './sequence.ts';

/** One record about to be created. */
export interface NewRow {
  readonly id: string;
  readonly values: ReadonlyMap<FieldModel, unknown>;
}

/** A compiled create: one statement makes rows, links and history, and answers with the records as they are shown. */
export interface Insert {
  readonly text: string;
  parameters(rows: readonly NewRow[], caller: { userId: string | null; door: string }): unknown[];
}

/**
 * Compiles the create statement of an entity.
 * `many` takes any number of rows as one JSON parameter; otherwise each column has a parameter of its own, which costs less for one row.
 * A row whose links lead nowhere is left out, so fewer rows come back than went in.
 */
export function compileInsert(
  model: Model,
  entity: EntityModel,
  selection: Selection,
  many: boolean,
  links: readonly FieldModel[],
): Insert {
  const columns = writtenFields(entity).flatMap(writtenColumns);
  const incoming: WrittenColumn[] = [...columns, ...links.map(linksColumn)];
  const sequences = entity.fields.filter((field) => field.definition.type === 'sequence');
  const targets = [
    'id',
    'created_by',
    'updated_by',
    ...columns.map(({ name }) => name),
    ...sequences.map(({ column }) => column),
  ];
  const sources = [
    'r.id',
    '$1::uuid',
    '$1::uuid',
    ...columns.map(({ name }) => `r.${quote(name)}`),
    ...sequences.map((field) => sequenceSql(model.schema, field)),
  ];
  const conditions = liveLinkConditions(model, [...writtenFields(entity), ...links]);
  const numbers = sequences.map(
    (field) => ` || jsonb_build_object(${literal(field.name)}, jsonb_build_object('new', t.${quote(field.column)}))`,
  );
  const text = `WITH r AS (${many ? rowsSql(incoming) : rowSql(incoming)}),
    row AS (INSERT INTO ${entity.table} (${targets.map(quote).join(', ')}) SELECT ${sources.join(', ')} FROM r
      ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''} RETURNING *),
    history AS (INSERT INTO ${quote(model.schema)}._history (entity, record, version, at, by, door, op, changes)
      SELECT ${literal(entity.name)}, t.id, 1, t.created_at, $1::uuid, $2, 'create', ${many ? 'r._changes' : '$4::jsonb'}${numbers.join('')} FROM row t${many ? ' JOIN r ON r.id = t.id' : ''})
    ${links.map(linkInsert).join('')}
    SELECT ${selection.columns.join(', ')} FROM row t ${selection.joins.join(' ')}`;
  return { text, parameters: many ? manyParameters(incoming) : oneParameters(incoming) };
}

function linksColumn(field: FieldModel): WrittenColumn {
  return { field, name: linksName(field), sqlType: 'uuid[]', value: (value) => value };
}

function linkInsert(field: FieldModel, index: number): string {
  return `, links${index} AS (INSERT INTO ${field.linkTable} (source, target, position)
    SELECT t.id, l.target, l.position FROM row t JOIN r ON r.id = t.id, unnest(r.${quote(linksName(field))}) WITH ORDINALITY l (target, position))`;
}

/** $1 the user, $2 the door, $3 the id, $4 the history's changes, then a parameter for each column. */
function rowSql(columns: readonly WrittenColumn[]): string {
  const values = columns.map(({ name, sqlType }, index) => `$${index + 5}::${sqlType} AS ${quote(name)}`);
  return `SELECT ${['$3::uuid AS id', '$4::jsonb AS _changes', ...values].join(', ')}`;
}

function oneParameters(columns: readonly WrittenColumn[]): Insert['parameters'] {
  return ([row], caller) => [
    caller.userId,
    caller.door,
    row!.id,
    changesOf(row!),
    ...columns.map(({ field, value }) => value(row!.values.get(field) ?? null)),
  ];
}

/** $1 the user, $2 the door, $3 the rows as JSON. */
function rowsSql(columns: readonly WrittenColumn[]): string {
  const shape = columns.map(({ name, sqlType }) => `${quote(name)} ${sqlType}`);
  return `SELECT * FROM jsonb_to_recordset($3::jsonb) AS r (${['id uuid', '_changes jsonb', ...shape].join(', ')})`;
}

function manyParameters(columns: readonly WrittenColumn[]): Insert['parameters'] {
  return (rows, caller) => [caller.userId, caller.door, JSON.stringify(rows.map((row) => rowJson(row, columns)))];
}

function rowJson(row: NewRow, columns: readonly WrittenColumn[]): Record<string, unknown> {
  const json: Record<string, unknown> = { id: row.id, _changes: JSON.parse(changesOf(row)) };
  for (const { field, name, sqlType, value } of columns) {
    const written = row.values.get(field) ?? null;
    // JSON columns travel as JSON here, not as text of JSON.
    json[name] = sqlType === 'jsonb' ? written : value(written);
  }
  return json;
}

/** What the history keeps of a create: every value that is not blank. */
function changesOf(row: NewRow): string {
  const changes: Record<string, { new: unknown }> = {};
  for (const [field, value] of row.values) if (value !== null && field.history) changes[field.name] = { new: value };
  return JSON.stringify(changes);
}
