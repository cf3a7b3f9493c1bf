import { literal, quote } from '#engine/db/identifier.ts';
import type { EntityModel, FieldModel, Model } from '#engine/model/model.ts';
import { linksName, liveLinkConditions, writtenColumns } from './columns.ts';
import type { Selection } from './select.ts';

/** A compiled change of a set of fields: one statement locks, compares, writes, keeps history and answers with the records. */
export interface Update {
  readonly text: string;
  /** `version` null: whatever the version is. */
  parameters(ids: readonly string[], values: ReadonlyMap<FieldModel, unknown>, caller: UpdateCaller): unknown[];
}

export interface UpdateCaller {
  readonly userId: string | null;
  readonly door: string;
  readonly version: number | null;
}

/**
 * Compiles the change of these fields, of `many` records or of one: a list of ids would keep PostgreSQL from settling on one plan.
 * Rows come back as: id, version before, version after (null where nothing was written because
 * nothing differs, the version asked for has passed, or a link leads nowhere), then the selection.
 * Records that are gone do not come back.
 */
export function compileUpdate(
  model: Model,
  entity: EntityModel,
  fields: readonly FieldModel[],
  selection: Selection,
  allowed: string | null,
  many: boolean,
): Update {
  const plain = fields.filter((field) => field.type.storage !== 'links');
  const links = fields.filter((field) => field.type.storage === 'links');
  const columns = plain.flatMap(writtenColumns);
  const incoming = [
    ...columns.map(({ name, sqlType }, index) => `$${index + 5}::${sqlType} AS ${quote(name)}`),
    ...links.map((field, index) => `$${columns.length + index + 5}::uuid[] AS ${quote(linksName(field))}`),
  ];
  const differs = [
    ...columns.map(({ name }) => `old.${quote(name)} IS DISTINCT FROM r.${quote(name)}`),
    ...links.map((field) => `old.${quote(linksName(field))} IS DISTINCT FROM r.${quote(linksName(field))}`),
  ];
  const conditions = [
    `($4::int IS NULL OR old.version = $4)`,
    `(${differs.join(' OR ')})`,
    ...liveLinkConditions(model, fields),
  ];
  const text = `WITH r AS (SELECT ${incoming.join(', ')}),
    old AS (SELECT ${['o.id', 'o.version', ...columns.map(({ name }) => `o.${quote(name)}`), ...links.map(oldLinks)].join(', ')}
      FROM ${entity.table} o WHERE ${many ? 'o.id = ANY($1::uuid[])' : 'o.id = $1::uuid'} AND o.deleted_at IS NULL${allowed === null ? '' : ` AND ${allowed}`} ORDER BY o.id FOR NO KEY UPDATE),
    row AS (UPDATE ${entity.table} t SET ${[
      ...columns.map(({ name }) => `${quote(name)} = r.${quote(name)}`),
      'version = old.version + 1',
      'updated_at = now()',
      'updated_by = $2::uuid',
    ].join(', ')} FROM old, r WHERE t.id = old.id AND ${conditions.join(' AND ')} RETURNING t.*),
    history AS (INSERT INTO ${quote(model.schema)}._history (entity, record, version, at, by, door, op, changes)
      SELECT ${literal(entity.name)}, t.id, t.version, t.updated_at, $2::uuid, $3, 'update', ${changesSql(plain, links)} FROM row t JOIN old ON old.id = t.id, r)
    ${links.map(linkChange).join('')}
    SELECT old.id, old.version, t.version, ${selection.columns.join(', ')}
    FROM old LEFT JOIN row t ON t.id = old.id ${selection.joins.join(' ')}`;
  return {
    text,
    parameters: (ids, values, caller) => [
      many ? ids : ids[0],
      caller.userId,
      caller.door,
      caller.version,
      ...columns.map(({ field, value }) => value(values.get(field) ?? null)),
      ...links.map((field) => values.get(field) ?? []),
    ],
  };
}

function oldLinks(field: FieldModel): string {
  return `ARRAY(SELECT l.target FROM ${field.linkTable} l WHERE l.source = o.id ORDER BY l.position) AS ${quote(linksName(field))}`;
}

/** Only fields that really changed stand in the history, each with its value before and after. */
function changesSql(plain: readonly FieldModel[], links: readonly FieldModel[]): string {
  const kept = [...plain, ...links].filter(({ history }) => history);
  const parts = kept.map((field) => {
    const [before, after] = sides(field);
    return `CASE WHEN ${before} IS DISTINCT FROM ${after}
      THEN jsonb_build_object(${literal(field.name)}, jsonb_build_object('old', ${before}, 'new', ${after})) ELSE '{}'::jsonb END`;
  });
  return parts.length > 0 ? parts.join(' || ') : `'{}'::jsonb`;
}

function sides(field: FieldModel): [before: string, after: string] {
  if (field.type.storage === 'links') {
    return [`to_jsonb(old.${quote(linksName(field))})`, `to_jsonb(r.${quote(linksName(field))})`];
  }
  const { entityColumn } = field;
  // A JSON number would lose digits where it is read.
  const text = field.sqlType.startsWith('numeric') ? '::text' : '';
  if (entityColumn === null)
    return [`to_jsonb(old.${quote(field.column)}${text})`, `to_jsonb(t.${quote(field.column)}${text})`];
  const pair = (row: string) =>
    `CASE WHEN ${row}.${quote(field.column)} IS NOT NULL THEN jsonb_build_object('entity', ${row}.${quote(entityColumn)}, 'id', ${row}.${quote(field.column)}) END`;
  return [pair('old'), pair('t')];
}

function linkChange(field: FieldModel, index: number): string {
  const ids = `r.${quote(linksName(field))}`;
  return `, gone${index} AS (DELETE FROM ${field.linkTable} l USING row t, r WHERE l.source = t.id AND l.target <> ALL (${ids})),
    come${index} AS (INSERT INTO ${field.linkTable} (source, target, position)
      SELECT t.id, l.target, l.position FROM row t, r, unnest(${ids}) WITH ORDINALITY l (target, position)
      ON CONFLICT (source, target) DO UPDATE SET position = excluded.position)`;
}
