import { nearest } from '../nearest.ts';
import { pointer } from '../pointer.ts';
import { type Problem, problem } from '../problem.ts';
import type { EntityDocument, FieldDefinition } from '../types.ts';
import { at, type Names, type Place } from './names.ts';
import { optionValues } from './option-lists.ts';

/** Where options are named again (dependent lists, record types, states of a process) they are options of the field. */
export function optionSubsets(names: Names): Problem[] {
  const { entities, processes } = names.metadata;
  return [
    ...[...entities.values()].flatMap((entity) => [...dependentLists(names, entity), ...variantOptions(names, entity)]),
    ...[...processes.values()].flatMap((process) => {
      const field = names.fields(process.entity)?.get(process.field);
      const states = process.states.map(({ name }, index) => [name, pointer('states', index, 'name')] as const);
      const transitions = process.transitions.flatMap(({ from = [], to }, index) => [
        ...from.map((name, place) => [name, pointer('transitions', index, 'from', place)] as const),
        [to, pointer('transitions', index, 'to')] as const,
      ]);
      const initial = process.initial === undefined ? [] : [[process.initial, '/initial'] as const];
      return [...states, ...transitions, ...initial].flatMap(([value, place]) =>
        unknownOption(names, at(process, place), process.field, field, value),
      );
    }),
  ];
}

function dependentLists(names: Names, entity: EntityDocument): Problem[] {
  return Object.entries(entity.fields).flatMap(([name, field]) => {
    if (!('dependsOn' in field) || field.dependsOn === undefined) return [];
    const { field: decider, map } = field.dependsOn;
    const home = (...steps: (string | number)[]) => at(entity, pointer('fields', name, 'dependsOn', 'map', ...steps));
    return Object.entries(map).flatMap(([key, values]) => [
      ...unknownOption(names, home(key), decider, entity.fields[decider], key),
      ...values.flatMap((value, index) => unknownOption(names, home(key, index), name, field, value)),
    ]);
  });
}

function variantOptions(names: Names, entity: EntityDocument): Problem[] {
  return Object.entries(entity.variants ?? {}).flatMap(([variant, { options = {} }]) =>
    Object.entries(options).flatMap(([name, values]) =>
      values.flatMap((value, index) => {
        const place = at(entity, pointer('variants', variant, 'options', name, index));
        return unknownOption(names, place, name, entity.fields[name], value);
      }),
    ),
  );
}

/** The problem of a value that is no option of a field; none where the field or its options are not known. */
export function unknownOption(
  names: Names,
  place: Place,
  name: string,
  field: FieldDefinition | undefined,
  value: string,
): Problem[] {
  const values = field === undefined ? undefined : optionValues(names.metadata, field);
  if (values === undefined || values.has(value)) return [];
  return [problem('unknown-option', { ...place, params: { value, field: name }, hint: nearest(value, values) })];
}
