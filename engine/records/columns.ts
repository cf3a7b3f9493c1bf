import { quote } from '#engine/db/identifier.ts';
import type { EntityModel, FieldModel, Model } from '#engine/model/model.ts';
import { entityOf } from '#engine/model/path.ts';

/** A column that a write fills from a parameter, with the part of the value that goes there. */
export interface WrittenColumn {
  readonly field: FieldModel;
  /** Not quoted; also its name in the incoming row `r`. */
  readonly name: string;
  readonly sqlType: string;
  value(value: unknown): unknown;
}

type AnyLink = { entity: string; id: string };

/** The columns of a field that is stored in its own table: one, or two where the value names an entity too. */
export function writtenColumns(field: FieldModel): readonly WrittenColumn[] {
  if (field.entityColumn === null) {
    return [
      {
        field,
        name: field.column,
        sqlType: field.sqlType,
        value: (value) => (value === null ? null : field.type.write(value)),
      },
    ];
  }
  return [
    { field, name: field.column, sqlType: 'uuid', value: (value) => (value as AnyLink | null)?.id ?? null },
    { field, name: field.entityColumn, sqlType: 'text', value: (value) => (value as AnyLink | null)?.entity ?? null },
  ];
}

/**
 * Conditions under which every link in the incoming row `r` leads to a live record. The lock keeps a target from being deleted
 * between this look and the commit: deleting takes a stronger lock on the row first.
 */
export function liveLinkConditions(model: Model, fields: readonly FieldModel[]): string[] {
  return fields.flatMap((field) => {
    if (field.entityColumn !== null) {
      const column = `r.${quote(field.column)}`;
      return [`(${column} IS NULL OR ${quote(model.schema)}._exists(r.${quote(field.entityColumn)}, ${column}))`];
    }
    if (field.target === null) return [];
    const target = entityOf(model, field.target).table;
    return field.type.storage === 'links'
      ? [
          `NOT EXISTS (SELECT 1 FROM unnest(r.${quote(linksName(field))}) l (id)
            WHERE NOT EXISTS (SELECT 1 FROM ${target} x WHERE x.id = l.id AND x.deleted_at IS NULL))`,
        ]
      : [
          `(r.${quote(field.column)} IS NULL OR EXISTS (
            SELECT 1 FROM ${target} x WHERE x.id = r.${quote(field.column)} AND x.deleted_at IS NULL FOR KEY SHARE))`,
        ];
  });
}

/** Name under which the ids of a many-to-many field stand in the incoming row `r`. */
export function linksName(field: FieldModel): string {
  return `_links_${field.name}`;
}

/** Fields a create fills from what was written. */
export function writtenFields(entity: EntityModel): readonly FieldModel[] {
  return entity.fields.filter((field) => field.writable && field.type.storage !== 'links');
}
