import { literal, quote } from '#engine/db/identifier.ts';
import type { EntityModel, FieldModel, IncomingLink, Model } from '#engine/model/model.ts';
import { entityOf } from '#engine/model/path.ts';

/** Records one deletion may take with it; past this the caller is asked to delete in smaller pieces. */
export const mostDeleted = 10_000;

/** Locks live records ($1 ids) so that no link to them can appear while they are being deleted. */
export function lockSql(entity: EntityModel, allowed: string | null): string {
  const right = allowed === null ? '' : ` AND ${allowed}`;
  return `SELECT t.id FROM ${entity.table} t WHERE t.id = ANY($1::uuid[]) AND t.deleted_at IS NULL${right} ORDER BY t.id FOR UPDATE`;
}

/** Live records that hold the given ones ($1 ids) by a link; those that go as well ($2 ids) do not count. */
export function holdersSql(model: Model, link: IncomingLink): string {
  const from = entityOf(model, link.entity);
  return `SELECT ${holderId(link)} FROM ${holderFrom(from, link)} AND NOT (t.id = ANY($2::uuid[])) AND t.deleted_at IS NULL LIMIT ${mostDeleted + 1}`;
}

function holderId(link: IncomingLink): string {
  return link.field.linkTable === null ? 't.id' : 'DISTINCT t.id';
}

function holderFrom(from: EntityModel, link: IncomingLink): string {
  return link.field.linkTable === null
    ? `${from.table} t WHERE t.${quote(link.field.column)} = ANY($1::uuid[])`
    : `${link.field.linkTable} l JOIN ${from.table} t ON t.id = l.source WHERE l.target = ANY($1::uuid[])`;
}

/** Blanks a link to the given records ($1 ids) in those that stay ($5 go as well); history says that record $4 caused it. */
export function clearSql(model: Model, link: IncomingLink): string {
  const from = entityOf(model, link.entity);
  const column = quote(link.field.column);
  return `WITH old AS (SELECT t.id, t.${column} AS was FROM ${from.table} t WHERE t.${column} = ANY($1::uuid[]) AND NOT (t.id = ANY($5::uuid[])) AND t.deleted_at IS NULL
      ORDER BY t.id FOR NO KEY UPDATE),
    row AS (UPDATE ${from.table} t SET ${column} = NULL, version = t.version + 1, updated_at = now(), updated_by = $2::uuid
      FROM old WHERE t.id = old.id RETURNING t.id, t.version, old.was)
    INSERT INTO ${quote(model.schema)}._history (entity, record, version, at, by, door, op, changes, cause)
    SELECT ${literal(from.name)}, row.id, row.version, now(), $2::uuid, $3, 'update',
      jsonb_build_object(${literal(link.field.name)}, jsonb_build_object('old', row.was, 'new', NULL)), $4::uuid FROM row`;
}

/** Puts records ($1 ids) into the recycle bin; `cause` ($4) is the record whose deletion took these along, or null. */
export function binSql(model: Model, entity: EntityModel): string {
  return `WITH row AS (UPDATE ${entity.table} t SET deleted_at = now(), deleted_by = $2::uuid, version = t.version + 1,
      updated_at = now(), updated_by = $2::uuid WHERE t.id = ANY($1::uuid[]) AND t.deleted_at IS NULL RETURNING t.id, t.version)
    INSERT INTO ${quote(model.schema)}._history (entity, record, version, at, by, door, op, changes, cause)
    SELECT ${literal(entity.name)}, row.id, row.version, now(), $2::uuid, $3, 'delete', '{}'::jsonb, $4::uuid FROM row RETURNING record`;
}

/** Takes records ($1 ids) out of the recycle bin. */
export function unbinSql(model: Model, entity: EntityModel): string {
  return `WITH row AS (UPDATE ${entity.table} t SET deleted_at = NULL, deleted_by = NULL, version = t.version + 1,
      updated_at = now(), updated_by = $2::uuid WHERE t.id = ANY($1::uuid[]) AND t.deleted_at IS NOT NULL RETURNING t.id, t.version)
    INSERT INTO ${quote(model.schema)}._history (entity, record, version, at, by, door, op, changes, cause)
    SELECT ${literal(entity.name)}, row.id, row.version, now(), $2::uuid, $3, 'restore', '{}'::jsonb, $4::uuid FROM row RETURNING record`;
}

/**
 * What the latest deletion of a record ($1 entity, $2 id) took along or cleared: entity, record, op and changes of each history row it
 * caused, as long as nothing has happened to that record since.
 */
export function consequencesSql(model: Model): string {
  const history = `${quote(model.schema)}._history`;
  return `SELECT h.entity, h.record, h.op, h.changes::text FROM ${history} h
    WHERE h.cause = $2::uuid AND h.op <> 'restore' AND h.at >= (SELECT max(at) FROM ${history} WHERE entity = $1 AND record = $2::uuid AND op = 'delete')
      AND (h.op = 'update' OR NOT EXISTS (SELECT 1 FROM ${history} n WHERE n.entity = h.entity AND n.record = h.record AND n.version > h.version))
    ORDER BY h.at LIMIT ${mostDeleted}`;
}

/** Sets a cleared link ($3, a live record) again on records ($1 ids) where it is still blank. */
export function relinkSql(model: Model, field: FieldModel): string {
  const from = entityOf(model, field.entity);
  const column = quote(field.column);
  return `WITH row AS (UPDATE ${from.table} t SET ${column} = $3::uuid, version = t.version + 1, updated_at = now(), updated_by = $2::uuid
      WHERE t.id = ANY($1::uuid[]) AND t.${column} IS NULL AND t.deleted_at IS NULL AND ${liveSql(entityOf(model, field.target!), '$3')}
      RETURNING t.id, t.version)
    INSERT INTO ${quote(model.schema)}._history (entity, record, version, at, by, door, op, changes, cause)
    SELECT ${literal(from.name)}, row.id, row.version, now(), $2::uuid, $4, 'update',
      jsonb_build_object(${literal(field.name)}, jsonb_build_object('old', NULL, 'new', $3::uuid)), $3::uuid FROM row`;
}

/** Whether the record ($1, or another parameter) is live; it stays so until the transaction ends. */
export function liveSql(entity: EntityModel, id = '$1'): string {
  return `EXISTS (SELECT 1 FROM ${entity.table} x WHERE x.id = ${id}::uuid AND x.deleted_at IS NULL FOR KEY SHARE)`;
}
