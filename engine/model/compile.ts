import { physicalName, quote } from '#engine/db/identifier.ts';
import { typeOf } from '#engine/fields/field-types.ts';
import type { Metadata } from '#metadata/compose.ts';
import type { EntityDocument, FieldDefinition, LocalText, Option } from '#metadata/types.ts';
import type { EntityModel, FieldModel, IncomingLink, IndexModel, Model, UniqueModel } from './model.ts';
import { resolvePath } from './path.ts';
import { partName } from './physical.ts';
import { systemFields } from './system-fields.ts';

/** Checked metadata → Model. `schema` is the workspace's PostgreSQL schema, not quoted. Linear in the number of fields. */
export function compileModel(metadata: Metadata, schema: string, release: number): Model {
  const drafts = [...metadata.entities.values()].map((definition) => draftEntity(metadata, definition, schema));
  const incoming = collectIncoming(drafts);
  const entities = new Map<string, EntityModel>();
  for (const draft of drafts) entities.set(draft.name, { ...draft, incoming: incoming.get(draft.name) ?? [] });
  for (const [name, entity] of entities)
    entities.set(name, Object.freeze({ ...entity, search: searchPaths(entities, entity) }));
  return Object.freeze({ release, schema, entities });
}

function draftEntity(metadata: Metadata, definition: EntityDocument, schema: string): EntityModel {
  const owned = definition.ownership !== 'none';
  const tableName = physicalName(definition.name);
  const own = Object.entries(definition.fields ?? {})
    .map(([name, field]) => fieldModel(metadata, definition.name, name, field, schema))
    .filter((field) => field.type.storage !== 'none');
  const fields = Object.freeze([...systemFields(definition.name, owned), ...own]);
  const byName = new Map(fields.map((field) => [field.name, field]));
  return {
    name: definition.name,
    definition,
    label: definition.label ?? definition.name,
    plural: definition.plural ?? definition.label ?? definition.name,
    tableName,
    table: `${quote(schema)}.${quote(tableName)}`,
    owned,
    fields,
    byName,
    title: byName.get(definition.title ?? '') ?? own.find((field) => field.type.titleLike) ?? byName.get('id')!,
    search: [],
    uniques: uniqueModels(definition, byName, own),
    indexes: indexModels(definition, byName, own),
    incoming: [],
  };
}

function fieldModel(
  metadata: Metadata,
  entity: string,
  name: string,
  definition: FieldDefinition,
  schema: string,
): FieldModel {
  const type = typeOf(definition);
  const options = optionsOf(metadata, definition);
  const source = { definition, options };
  return Object.freeze({
    name,
    entity,
    definition,
    type,
    label: definition.label ?? name,
    options,
    system: false,
    writable: !type.readOnly,
    required: definition.required === true || definition.type === 'master',
    history: definition.history !== false && definition.sensitive !== 'secret',
    target: type.target(source),
    column: type.storage === 'links' ? '' : physicalName(name),
    entityColumn: type.storage === 'pair' ? physicalName(`_${name}_entity`) : null,
    linkTable: type.storage === 'links' ? `${quote(schema)}.${quote(partName('_links', entity, name))}` : null,
    sqlType: type.sqlType(source),
  });
}

/** The choices of a select field: its own list, or the option set it names. */
export function optionsOf(metadata: Metadata, definition: FieldDefinition): readonly Option[] {
  if (definition.type !== 'select' && definition.type !== 'multi_select') return [];
  const { options } = definition;
  return typeof options === 'string' ? (metadata.options.get(options)?.options ?? []) : (options ?? []);
}

type Fields = ReadonlyMap<string, FieldModel>;

function uniqueModels(definition: EntityDocument, byName: Fields, own: readonly FieldModel[]): UniqueModel[] {
  return [
    ...marked(own, 'unique').map(indexOf(byName, (name) => partName('_unique_field', definition.name, name))),
    ...declared(definition.unique).map(indexOf(byName, (name) => partName('_unique', definition.name, name))),
  ].filter(isActive);
}

function indexModels(definition: EntityDocument, byName: Fields, own: readonly FieldModel[]): IndexModel[] {
  return [
    ...marked(own, 'index').map(indexOf(byName, (name) => partName('_index_field', definition.name, name))),
    ...declared(definition.indexes).map(indexOf(byName, (name) => partName('_index', definition.name, name))),
  ].filter(isActive);
}

type Declared = readonly [name: string, fields: readonly string[]];

/** Fields that ask for an index of their own. */
function marked(own: readonly FieldModel[], property: 'unique' | 'index'): Declared[] {
  return own.filter((field) => field.definition[property] === true).map(({ name }) => [name, [name]]);
}

/** Without its condition a unique would refuse what it means to allow, so one with `when` waits until conditions work. */
function declared(indexes: Readonly<Record<string, { fields: string[]; when?: unknown }>> = {}): Declared[] {
  return Object.entries(indexes).flatMap(([name, { fields, when }]) => (when === undefined ? [[name, fields]] : []));
}

function indexOf(byName: Fields, indexName: (name: string) => string) {
  return ([name, fields]: Declared) => ({
    name,
    indexName: indexName(name),
    fields: fields.map((field) => byName.get(field)).filter((field) => field !== undefined),
    whole: fields.every((field) => byName.has(field)),
  });
}

/** An index over a field whose values are not made yet waits with it. */
function isActive({ whole }: { whole: boolean }): boolean {
  return whole;
}

type LinkDefinition = { onDelete?: 'restrict' | 'clear' | 'cascade'; inverse?: { name: string; label?: LocalText } };

function collectIncoming(entities: readonly EntityModel[]): Map<string, IncomingLink[]> {
  const incoming = new Map<string, IncomingLink[]>();
  for (const entity of entities) {
    for (const field of entity.fields) {
      if (field.target === null || field.system) continue;
      const { onDelete, inverse } = field.definition as LinkDefinition;
      const link: IncomingLink = {
        entity: entity.name,
        field,
        onDelete: deletion(field, onDelete),
        inverse: inverse ? { name: inverse.name, label: inverse.label ?? entity.plural } : null,
      };
      incoming.set(field.target, [...(incoming.get(field.target) ?? []), link]);
    }
  }
  return incoming;
}

/** A required link cannot be cleared, so its target is held instead. */
function deletion(field: FieldModel, chosen: IncomingLink['onDelete'] = 'clear'): IncomingLink['onDelete'] {
  if (field.definition.type === 'master') return 'cascade';
  return chosen === 'clear' && field.required ? 'restrict' : chosen;
}

/** What `q` looks into: what the entity lists, else its title and every field that says `search`. */
function searchPaths(entities: ReadonlyMap<string, EntityModel>, entity: EntityModel) {
  const marked = entity.fields.filter((field) => field.definition.search === true).map((field) => field.name);
  const texts = [...new Set([...(entity.definition.search ?? [entity.title.name]), ...marked])];
  return texts.map((text) => resolvePath(entities, entity, text)).filter((path) => path !== null);
}
