import { folderOf } from '../kinds.ts';
import { documentsOf, type Metadata } from '../layers/metadata.ts';
import { nearest } from '../nearest.ts';
import { pointer } from '../pointer.ts';
import { type Problem, problem } from '../problem.ts';
import type { FieldDefinition, FieldTypeName, Kind } from '../types.ts';
import type { FieldGroup } from './field-groups.ts';
import { type Inverse, inversesOf } from './inverse-lists.ts';
import { linkTarget } from './links.ts';
import { type Subject, subjectsOf } from './subjects.ts';
import { ownerField, systemFields } from './system-fields.ts';

/** Where a name stands. */
export interface Place {
  readonly document: string;
  readonly pointer: string;
}

/** A path followed to its end, what stopped it, or null where something on the way could not be read. */
export type Resolution =
  | { readonly field: FieldDefinition; readonly entity: string }
  | { readonly stopped: Stop }
  | null;
type Stop = { readonly code: 'unknown-field' | 'not-a-link'; readonly entity: string; readonly name: string };

const longestMirror = 5;

/** Names of one Metadata, looked up. Every `expect…` answers the problem of a name that does not hold, or null. */
export class Names {
  readonly metadata: Metadata;
  readonly #fields = new Map<string, ReadonlyMap<string, FieldDefinition>>();
  #inverses: ReadonlyMap<string, ReadonlyMap<string, Inverse>> | undefined;
  #subjects: readonly Subject[] | undefined;

  constructor(metadata: Metadata) {
    this.metadata = metadata;
  }

  /** Fields of an entity with the system's; undefined for an unknown entity. */
  fields(entity: string): ReadonlyMap<string, FieldDefinition> | undefined {
    const known = this.#fields.get(entity);
    const document = this.metadata.entities.get(entity);
    if (known !== undefined || document === undefined) return known;
    const owner: [string, FieldDefinition][] = document.ownership === 'none' ? [] : [['owner', ownerField]];
    const fields = new Map([...systemFields, ...owner, ...Object.entries(document.fields)]);
    this.#fields.set(entity, fields);
    return fields;
  }

  /** Lists of other entities' records on an entity, by the name its links give them. */
  inverses(entity: string): ReadonlyMap<string, Inverse> {
    this.#inverses ??= inversesOf(this.metadata);
    return this.#inverses.get(entity) ?? new Map();
  }

  /** All documents and their parts; several checks go through them. */
  get subjects(): readonly Subject[] {
    this.#subjects ??= subjectsOf(this.metadata);
    return this.#subjects;
  }

  resolve(entity: string, path: string): Resolution {
    let at = entity;
    const steps = path.split('.');
    for (const [index, name] of steps.entries()) {
      const fields = this.fields(at);
      if (fields === undefined || this.metadata.isIncomplete('entity', at, pointer('fields', name))) return null;
      const field = fields.get(name);
      if (field === undefined) return { stopped: { code: 'unknown-field', entity: at, name } };
      if (index === steps.length - 1) return { field, entity: at };
      const target = linkTarget(field);
      if (target === null) return { stopped: { code: 'not-a-link', entity: at, name } };
      at = target;
    }
    return null;
  }

  /** The type of the value a field yields: for derived fields that of their result. */
  typeOf(entity: string, field: FieldDefinition, depth = 0): FieldTypeName {
    if (field.type === 'formula' || field.type === 'rollup') return field.returns;
    if (field.type !== 'mirror' || depth > longestMirror) return field.type;
    const end = this.resolve(entity, field.from);
    return end !== null && 'field' in end ? this.typeOf(end.entity, end.field, depth + 1) : field.type;
  }

  expectEntity(place: Place, name: string): Problem | null {
    const { entities } = this.metadata;
    if (entities.has(name) || this.metadata.isIncomplete('entity', name)) return null;
    return problem('unknown-entity', { ...place, params: { name }, hint: nearest(name, entities.keys()) });
  }

  expectDocument(place: Place, kind: Kind, name: string): Problem | null {
    const documents = documentsOf(this.metadata, kind);
    if (documents.has(name) || this.metadata.isIncomplete(kind, name)) return null;
    return problem('unknown-document', { ...place, params: { kind, name }, hint: nearest(name, documents.keys()) });
  }

  /** A field, or a path to one through links, of a group of types where one is given. */
  expectPath(place: Place, entity: string, path: string, group?: FieldGroup): Problem | null {
    const end = this.resolve(entity, path);
    if (end === null) return null;
    if ('stopped' in end) return this.#stopped(place, end.stopped);
    const type = this.typeOf(end.entity, end.field);
    if (group === undefined || group.types.has(type)) return null;
    return problem('wrong-field-type', { ...place, params: { name: path, type, expected: group.word } });
  }

  #stopped(place: Place, { code, entity, name }: Stop): Problem {
    const hint = code === 'unknown-field' ? nearest(name, this.fields(entity)!.keys()) : undefined;
    return problem(code, { ...place, params: { entity, name }, hint });
  }
}

/** The place of something in a document: `at({kind, name}, '/fields/x')`. */
export function at(document: { kind: Kind; name: string }, place = ''): Place {
  return { document: `${folderOf(document.kind)}/${document.name}`, pointer: place };
}
