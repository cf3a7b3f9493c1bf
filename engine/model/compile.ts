import { physicalName, quote } from '#engine/db/identifier.ts';
import { typeOf } from '#engine/fields/field-types.ts';
import type { Metadata } from '#metadata/compose.ts';
import type { EntityDocument, FieldDefinition, LocalText, Option } from '#metadata/types.ts';
import type { EntityModel, FieldModel, IncomingLink, IndexModel, Model, UniqueModel } from './model.ts';
import { resolvePath } from './path.ts';
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
    linkTable: type.storage === 'links' ? `${quote(schema)}.${quote(physicalName('_links', entity, name))}` : null,
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
  const single = own
    .filter((field) => field.definition.unique === true)
    .map((field) => [field.name, [field.name]] as const);
  const declared = Object.entries(definition.unique ?? {}).map(([name, unique]) => [name, unique.fields] as const);
  return [...single, ...declared].map(([name, fields]) => ({
    name,
    indexName: physicalName('_uq', definition.name, name),
    fields: fields.map((field) => byName.get(field)!),
  }));
}

function indexModels(definition: EntityDocument, byName: Fields, own: readonly FieldModel[]): IndexModel[] {
  const single = own
    .filter((field) => field.definition.index === true)
    .map((field) => [field.name, [field.name]] as const);
  const declared = Object.entries(definition.indexes ?? {}).map(([name, index]) => [name, index.fields] as const);
  return [...single, ...declared].map(([name, fields]) => ({
    name,
    indexName: physicalName('_ix', definition.name, name),
    fields: fields.map((field) => byName.get(field)!),
  }));
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
