import type { EntityModel, FieldModel, Model } from '#engine/model/model.ts';
import type { FormDocument, LocalText } from '#metadata/types.ts';

/** A list of records that point to the one being shown. */
export interface Related {
  readonly name: string;
  readonly label: LocalText;
  readonly entity: string;
  readonly field: string;
  readonly columns: readonly string[];
  readonly sort?: readonly string[];
  /** It lists records that may point to any entity: activities, files. */
  readonly anyRecord: boolean;
}

/** Every list that can stand below a record: links to it that name their inverse, then the activities that may point to any record. */
export function relatedLists(model: Model, entity: EntityModel): Related[] {
  const incoming = entity.incoming
    .filter(({ inverse }) => inverse !== null)
    .map(({ entity: from, field, inverse }) => related(model, from, field, inverse!.name, inverse!.label));
  return [...incoming, ...activities(model, entity)];
}

function activities(model: Model, entity: EntityModel): Related[] {
  return [...model.entities.values()].flatMap((from) =>
    from.fields
      .filter(
        ({ definition }) =>
          definition.type === 'any_lookup' && mayPointTo(definition.targets, entity.name) && from.name !== 'link',
      )
      .map((field) => {
        const { inverse } = field.definition as { inverse?: { name: string; label?: LocalText } };
        return related(model, from.name, field, inverse?.name ?? from.name, inverse?.label ?? from.plural);
      }),
  );
}

/** Without a list of targets a link may point anywhere; it is offered on records that people work with, not on settings. */
function mayPointTo(targets: readonly string[] | undefined, entity: string): boolean {
  return targets
    ? targets.includes(entity)
    : !['user', 'team', 'file', 'link', 'note', 'task', 'event', 'call'].includes(entity);
}

const shownColumns = 4;

function related(model: Model, from: string, field: FieldModel, name: string, label: LocalText): Related {
  const source = model.entities.get(from)!;
  const shown = source.fields.filter(
    (one) => !one.system && one !== field && one.name !== source.title.name && one.type.kind !== 'object',
  );
  const columns = [source.title.name, ...shown.slice(0, shownColumns - 1).map((one) => one.name)];
  return { name, label, entity: from, field: field.name, columns, anyRecord: field.entityColumn !== null };
}

type Chosen = NonNullable<FormDocument['related']>[number];

/** Names every form may use for the lists that any record can have. */
const activityLists = new Set(['activities', 'files']);

/**
 * The lists a form asks for, in its order; without a wish, all of them. What people do about a record is always shown: where the form does
 * not place `activities` itself, they come last.
 */
export function chosenLists(all: readonly Related[], chosen: readonly Chosen[] | undefined): Related[] {
  if (chosen === undefined) return [...all];
  const placed = chosen.flatMap(({ name, columns, label, sort }) => {
    if (activityLists.has(name))
      return all.filter(({ anyRecord, entity }) => anyRecord && (entity === 'file') === (name === 'files'));
    const found = all.find((one) => one.name === name);
    if (!found) return [];
    const order = sort?.map((one) => `${one.desc ? '-' : ''}${one.name}`);
    return [
      { ...found, ...(columns ? { columns } : {}), ...(label ? { label } : {}), ...(order ? { sort: order } : {}) },
    ];
  });
  return [
    ...placed,
    ...all.filter(
      (one) => one.anyRecord && !placed.some(({ entity, field }) => entity === one.entity && field === one.field),
    ),
  ];
}
