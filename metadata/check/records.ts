import { isPlain } from '../json/plain.ts';
import { nearest } from '../nearest.ts';
import { pointer } from '../pointer.ts';
import { type Problem, problem } from '../problem.ts';
import type { FieldDefinition, RecordsDocument } from '../types.ts';
import { computed } from './field-groups.ts';
import { linkTargets } from './links.ts';
import { literalProblem } from './literal-problem.ts';
import { at, type Names, type Place } from './names.ts';

type RecordValues = RecordsDocument['records'][number];

/** Fields of the engine's that a shipped record may set. */
const settable: ReadonlySet<string> = new Set(['id', 'owner']);

/** Every value of a shipped record is one of a field, and fits it; what is required is there; keys tell records apart. */
export function records(names: Names): Problem[] {
  return [...names.metadata.records.values()].flatMap((document) => {
    const fields = names.fields(document.entity);
    if (fields === undefined || names.metadata.isIncomplete('entity', document.entity)) return [];
    return [
      ...document.records.flatMap((record, index) => recordProblems(names, document, fields, record, index)),
      ...repeatedKeys(document),
    ];
  });
}

type Fields = ReadonlyMap<string, FieldDefinition>;

function recordProblems(
  names: Names,
  document: RecordsDocument,
  fields: Fields,
  record: RecordValues,
  index: number,
): Problem[] {
  const home = pointer('records', index);
  const given = Object.entries(record).flatMap(([name, value]) =>
    valueProblems(names, at(document, home + pointer(name)), document.entity, fields, name, value),
  );
  return [...given, ...missingValues(document, fields, record, home)];
}

function valueProblems(
  names: Names,
  place: Place,
  entity: string,
  fields: Fields,
  name: string,
  value: unknown,
): Problem[] {
  const definition = fields.get(name);
  if (definition === undefined) {
    if (names.metadata.isIncomplete('entity', entity, pointer('fields', name))) return [];
    return [problem('unknown-field', { ...place, params: { name, entity }, hint: nearest(name, fields.keys()) })];
  }
  const isSystem = names.metadata.entities.get(entity)!.fields[name] === undefined;
  // The number of a shipped order may matter; all else that is computed is the engine's to say.
  if ((isSystem && !settable.has(name)) || (computed.has(definition.type) && definition.type !== 'sequence')) {
    return [problem('computed-field', { ...place, params: { field: name } })];
  }
  if (value === null) return [];
  const found = literalProblem(names, place, 'bad-value', { name, definition }, value);
  return found === null ? linkProblems(names, place, definition, value) : [found];
}

/** `{ "by": { field: value } }` names fields of the entity linked to. */
function linkProblems(names: Names, place: Place, definition: FieldDefinition, value: unknown): Problem[] {
  const targets = linkTargets(definition);
  if (targets === null) return [];
  return (Array.isArray(value) ? [...value.entries()] : [['', value] as const]).flatMap(([index, link]) => {
    if (!isPlain(link)) return [];
    const here = { ...place, pointer: place.pointer + (index === '' ? '' : pointer(index)) };
    const target = typeof link.entity === 'string' ? link.entity : targets?.[0];
    const unknown =
      typeof link.entity === 'string'
        ? names.expectEntity({ ...here, pointer: `${here.pointer}/entity` }, link.entity)
        : null;
    const by = isPlain(link.by) && target !== undefined ? Object.keys(link.by) : [];
    const paths = by.map((path) =>
      names.expectPath({ ...here, pointer: here.pointer + pointer('by', path) }, target!, path),
    );
    return [unknown, ...paths].filter((found) => found !== null);
  });
}

function missingValues(document: RecordsDocument, fields: Fields, record: RecordValues, home: string): Problem[] {
  const isMissing = (name: string) => (Object.hasOwn(record, name) ? record[name] : null) === null;
  const keys = document.key.filter((name) => fields.has(name) && isMissing(name));
  const required = [...fields].filter(([name, field]) => isRequired(field) && isMissing(name) && !keys.includes(name));
  return [
    ...keys.map((field) => problem('missing-key', { ...at(document, home + pointer(field)), params: { field } })),
    ...required.map(([field]) =>
      problem('missing-value', { ...at(document, home + pointer(field)), params: { field } }),
    ),
  ];
}

function isRequired(field: FieldDefinition): boolean {
  return (
    (field.required === true || field.type === 'master') && field.default === undefined && !computed.has(field.type)
  );
}

function repeatedKeys(document: RecordsDocument): Problem[] {
  const seen = new Set<string>();
  return document.records.flatMap((record, index) => {
    const values = document.key.map((name) => record[name] ?? null);
    const key = JSON.stringify(values);
    const twice = seen.has(key) && !values.includes(null);
    seen.add(key);
    if (!twice) return [];
    const place = at(document, pointer('records', index, document.key[0]!));
    return [
      problem('duplicate-record', {
        ...place,
        params: { key: values.map((value) => JSON.stringify(value)).join(', ') },
      }),
    ];
  });
}
