import { quote } from '#engine/db/identifier.ts';
import { textIn } from '#engine/fields/local-text.ts';
import type { Locale, Violation } from '#engine/fields/violation.ts';
import type { EntityModel, FieldModel, Model, UniqueModel } from '#engine/model/model.ts';
import { entityOf } from '#engine/model/path.ts';
import { writtenColumns } from './columns.ts';

/** A question to the database whose answer names every constraint that a candidate record breaks. */
export interface Diagnosis {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Rows are one cell each: the number of the broken check. */
  violations(broken: readonly number[]): Violation[];
}

/**
 * All uniques and links of a candidate as one statement; null when there is nothing to ask. PostgreSQL itself reports only the first
 * constraint that fails, so this is asked when a write has failed, or has faults already.
 * `candidate` holds every value the record would have; `id` is left out of the search for twins.
 */
export function diagnose(
  model: Model,
  entity: EntityModel,
  id: string,
  candidate: ReadonlyMap<FieldModel, unknown>,
  locale: Locale,
  isNew: boolean,
): Diagnosis | null {
  const values: unknown[] = [id];
  const param = (value: unknown, sqlType: string) => `$${values.push(value)}::${sqlType}`;
  const checks: { sql: string; violation: Violation }[] = [];
  if (isNew) {
    checks.push({
      sql: `EXISTS (SELECT 1 FROM ${entity.table} x WHERE x.id = $1::uuid)`,
      violation: { path: '/id', code: 'duplicateId', params: {} },
    });
  }
  for (const unique of entity.uniques) checks.push(...uniqueCheck(entity, unique, candidate, param, locale));
  for (const [field, value] of candidate) checks.push(...linkChecks(model, field, value, param, locale));
  if (checks.length === 0) return null;
  const questions = checks.map(({ sql }, index) => `SELECT ${index} WHERE ${sql}`);
  // The id is named even where no check needs it: every parameter must have a type.
  return {
    text: `${questions.join(' UNION ALL ')} UNION ALL SELECT NULL WHERE $1::uuid IS NULL`,
    values,
    violations: (broken) => broken.map((index) => checks[index]!.violation),
  };
}

type Param = (value: unknown, sqlType: string) => string;
type Check = { sql: string; violation: Violation };

function uniqueCheck(
  entity: EntityModel,
  unique: UniqueModel,
  candidate: ReadonlyMap<FieldModel, unknown>,
  param: Param,
  locale: Locale,
): Check[] {
  const filled = unique.fields.every((field) => candidate.get(field) !== undefined && candidate.get(field) !== null);
  if (!filled) return [];
  const same = unique.fields.flatMap((field) =>
    writtenColumns(field).map((column) => {
      const compare = field.type.comparable;
      return `${compare(`x.${quote(column.name)}`)} = ${compare(param(column.value(candidate.get(field)), column.sqlType))}`;
    }),
  );
  const labels = unique.fields.map((field) => textIn(field.label, locale)).join(' + ');
  return [
    {
      sql: `EXISTS (SELECT 1 FROM ${entity.table} x WHERE x.deleted_at IS NULL AND x.id <> $1::uuid AND ${same.join(' AND ')})`,
      violation: { path: `/${unique.fields.at(-1)!.name}`, code: 'unique', params: { label: labels } },
    },
  ];
}

function linkChecks(model: Model, field: FieldModel, value: unknown, param: Param, locale: Locale): Check[] {
  if (value === null || value === undefined) return [];
  const params = { label: textIn(field.label, locale) };
  const absent = (entity: string, id: string, path: string): Check => ({
    sql: `NOT EXISTS (SELECT 1 FROM ${entityOf(model, entity).table} x WHERE x.id = ${param(id, 'uuid')} AND x.deleted_at IS NULL)`,
    violation: { path, code: 'missingRecord', params },
  });
  if (field.entityColumn !== null) {
    const link = value as { entity: string; id: string };
    return model.entities.has(link.entity)
      ? [absent(link.entity, link.id, `/${field.name}`)]
      : [
          {
            sql: 'true',
            violation: {
              path: `/${field.name}/entity`,
              code: 'wrongEntity',
              params: { ...params, value: link.entity },
            },
          },
        ];
  }
  if (field.target === null) return [];
  const ids = field.type.storage === 'links' ? (value as string[]) : [value as string];
  return ids.map((id, index) =>
    absent(field.target!, id, field.type.storage === 'links' ? `/${field.name}/${index}` : `/${field.name}`),
  );
}
