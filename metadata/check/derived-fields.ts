import { pointer } from '../pointer.ts';
import { type Problem, problem } from '../problem.ts';
import type { EntityDocument, FieldDefinition, LinesField, MirrorField, RollupField } from '../types.ts';
import { numbers } from './field-groups.ts';
import { linkTarget } from './links.ts';
import { at, type Names, type Place } from './names.ts';

type Judge<T> = (
  names: Names,
  entity: EntityDocument,
  field: T,
  place: (property: string) => Place,
) => (Problem | null)[];

/** Lines, roll-ups and mirrors come from links that lead where they say. */
export function derivedFields(names: Names): Problem[] {
  const problems = [...names.metadata.entities.values()].flatMap((entity) =>
    Object.entries(entity.fields).flatMap(([name, field]) => {
      const place = (property: string) => at(entity, pointer('fields', name, property));
      return judge(names, entity, field, place);
    }),
  );
  return problems.filter((found) => found !== null);
}

const judge: Judge<FieldDefinition> = (names, entity, field, place) => {
  if (field.type === 'lines') return lines(names, entity, field, place);
  if (field.type === 'rollup') return rollup(names, entity, field, place);
  return field.type === 'mirror' ? mirror(names, entity, field, place) : [];
};

/** The field named must be a link of the child to this entity. */
const lines: Judge<LinesField> = (names, entity, field, place) => {
  const end = names.resolve(field.target, field.field);
  if (end === null || !('field' in end)) return [names.expectPath(place('field'), field.target, field.field)];
  const { field: link } = end;
  const leads = (link.type === 'lookup' || link.type === 'master') && link.target === entity.name;
  const params = { name: field.field, type: link.type, expected: 'link to the parent' };
  return leads ? [] : [problem('wrong-field-type', { ...place('field'), params })];
};

/** `child.link`: the first name is an entity, the rest links that end here; field and filter are the child's. */
const rollup: Judge<RollupField> = (names, entity, field, place) => {
  const [child = '', ...links] = field.from.split('.');
  const unknown =
    names.expectEntity(place('from'), child) ?? names.expectPath(place('from'), child, links.join('.') || 'id');
  if (unknown !== null || names.fields(child) === undefined) return [unknown];
  const end = names.resolve(child, links.join('.') || 'id');
  const target = end !== null && 'field' in end ? linkTarget(end.field) : entity.name;
  if (target !== entity.name) {
    const params = { name: field.from, entity: target ?? child, expected: entity.name };
    return [problem('wrong-entity', { ...place('from'), params })];
  }
  if (field.field === undefined)
    return field.fn === 'count'
      ? []
      : [problem('missing-property', { ...place('field'), params: { property: 'field' } })];
  const group = field.fn === 'sum' || field.fn === 'avg' ? numbers : undefined;
  return [names.expectPath(place('field'), child, field.field, group)];
};

const mirror: Judge<MirrorField> = (names, entity, field, place) => [
  names.expectPath(place('from'), entity.name, field.from),
];
