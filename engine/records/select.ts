import type { Access } from '#engine/access/access.ts';
import type { Cells } from '#engine/db/database.ts';
import { quote } from '#engine/db/identifier.ts';
import type { EntityModel, FieldModel, Model, Path } from '#engine/model/model.ts';
import { entityOf } from '#engine/model/path.ts';
import { titleSql } from '#engine/model/title.ts';

export type RecordValue = Record<string, unknown>;

/** What a statement must select to show records, and how its cells become them. The row stands under the alias `t`. */
export interface Selection {
  readonly columns: readonly string[];
  readonly joins: readonly string[];
  present(cells: Cells, from?: number): RecordValue;
}

/** Joins of one statement: each link is joined once, whoever asks for it. */
export class Joins {
  readonly texts: string[] = [];
  readonly #aliases = new Map<string, string>();
  readonly #model: Model;
  readonly #access: Access;
  readonly #prefix: string;

  constructor(model: Model, access: Access, prefix: string) {
    this.#model = model;
    this.#access = access;
    this.#prefix = prefix;
  }

  /** Alias under which the row that a chain of lookups leads to stands; `t` for no step. A row the caller may not read is absent. */
  alias(steps: readonly FieldModel[]): string {
    return steps.reduce((from, step) => this.#join(from, step), 't');
  }

  #join(from: string, step: FieldModel): string {
    const key = `${from}.${step.name}`;
    const known = this.#aliases.get(key);
    if (known) return known;
    const alias = `${this.#prefix}${this.#aliases.size}`;
    const target = entityOf(this.#model, step.target!);
    const allowed = this.#access.rows(target.name, 'read', alias);
    const right = allowed === null ? '' : ` AND ${allowed === false ? 'false' : allowed}`;
    this.texts.push(
      `LEFT JOIN ${target.table} ${alias} ON ${alias}.id = ${from}.${quote(step.column)} AND ${alias}.deleted_at IS NULL${right}`,
    );
    this.#aliases.set(key, alias);
    return alias;
  }
}

/** How one path is selected: its SQL columns, and the value made of their cells from a position on. */
interface Part {
  readonly key: string;
  readonly columns: readonly string[];
  read(cells: Cells, at: number): unknown;
}

/** Selects paths of an entity; lookups come with the titles of their records, in the same statement. */
export function selectPaths(model: Model, paths: readonly Path[], access: Access): Selection {
  const joins = new Joins(model, access, 'j');
  const parts = paths.map((path) => partOf(model, path, joins));
  return {
    columns: parts.flatMap(({ columns }) => columns),
    joins: joins.texts,
    present: (cells, from = 0) => {
      const record: RecordValue = {};
      let at = from;
      for (const part of parts) {
        record[part.key] = part.read(cells, at);
        at += part.columns.length;
      }
      return record;
    },
  };
}

function partOf(model: Model, path: Path, joins: Joins): Part {
  const { field } = path;
  const alias = joins.alias(path.steps);
  const column = `${alias}.${quote(field.column)}`;
  if (field.type.storage === 'links') return linksPart(model, path, alias);
  if (field.entityColumn !== null) return anyLinkPart(model, path, column, `${alias}.${quote(field.entityColumn)}`);
  if (field.target !== null) return linkPart(model, path, column, joins.alias([...path.steps, field]));
  const { read } = field.type;
  return {
    key: path.text,
    columns: [column],
    read: (cells, at) => {
      const cell = cells[at];
      return cell === null || cell === undefined ? null : read(cell);
    },
  };
}

function linkPart(model: Model, path: Path, column: string, target: string): Part {
  return {
    key: path.text,
    columns: [column, titleSql(entityOf(model, path.field.target!), target)],
    read: (cells, at) => (cells[at] === null ? null : { id: cells[at], title: cells[at + 1] }),
  };
}

function anyLinkPart(model: Model, path: Path, id: string, entity: string): Part {
  return {
    key: path.text,
    columns: [id, entity, `CASE WHEN ${id} IS NOT NULL THEN ${quote(model.schema)}._title(${entity}, ${id}) END`],
    read: (cells, at) => (cells[at] === null ? null : { entity: cells[at + 1], id: cells[at], title: cells[at + 2] }),
  };
}

function linksPart(model: Model, path: Path, alias: string): Part {
  const target = entityOf(model, path.field.target!);
  const item = `json_build_object('id', x.id, 'title', ${titleSql(target, 'x')})`;
  return {
    key: path.text,
    columns: [
      `(SELECT coalesce(json_agg(${item} ORDER BY l.position), '[]'::json) FROM ${path.field.linkTable} l
        JOIN ${target.table} x ON x.id = l.target AND x.deleted_at IS NULL WHERE l.source = ${alias}.id)`,
    ],
    read: (cells, at) => path.field.type.read(cells[at] ?? '[]'),
  };
}

const hidden = new Set(['deleted_at', 'deleted_by']);

/** Everything a record shows of itself. The marks of the recycle bin come only where deleted records are asked for. */
export function ownPaths(entity: EntityModel, options: { deleted?: boolean } = {}): Path[] {
  return entity.fields
    .filter((field) => options.deleted || !hidden.has(field.name))
    .map((field) => ({ text: field.name, steps: [], field }));
}
