import { quote } from '#engine/db/identifier.ts';
import type { Reference, Scope } from '#engine/logic/node.ts';
import type { EntityModel, Model, Path } from '#engine/model/model.ts';
import { resolvePath } from '#engine/model/path.ts';
import type { Joins } from './select.ts';

/** Who and when a rule may ask about, as values ready for a statement. */
export interface Circumstances {
  readonly userId: string | null;
  readonly zone: string;
  param(value: unknown, sqlType: string): string;
}

/** What names mean in a filter over an entity whose row stands under `t`: its fields, fields through lookups, the caller and the time. */
export function filterScope(model: Model, entity: EntityModel, joins: Joins, circumstances: Circumstances): Scope {
  return {
    names: () => [...entity.byName.keys()],
    resolve: (text) => {
      if (text.startsWith('$')) return circumstance(text, circumstances);
      const path = resolvePath(model.entities, entity, text);
      return path ? reference(path, joins) : null;
    },
  };
}

function reference(path: Path, joins: Joins): Reference {
  const { field } = path;
  return {
    path: path.text,
    type: field.type.kind,
    options: field.options.length > 0 ? field.options.map(({ value }) => value) : null,
    sql: () => {
      const alias = joins.alias(path.steps);
      if (field.linkTable !== null)
        return `ARRAY(SELECT l.target FROM ${field.linkTable} l WHERE l.source = ${alias}.id)`;
      return `${alias}.${quote(field.column)}`;
    },
  };
}

function circumstance(name: string, { userId, zone, param }: Circumstances): Reference | null {
  const made = (type: Reference['type'], sql: () => string): Reference => ({ path: name, type, options: null, sql });
  switch (name) {
    case '$user.id':
      return made('reference', () => param(userId, 'uuid'));
    case '$now':
      return made('datetime', () => 'now()');
    case '$today':
      return made('date', () => `(now() AT TIME ZONE ${param(zone, 'text')})::date`);
    default:
      return null;
  }
}
