import { isPlain } from '../json/plain.ts';
import type { Problem } from '../problem.ts';
import type { Names } from './names.ts';
import { type Reference, references, type Scope } from './references.ts';
import type { Subject } from './subjects.ts';
import { type Site, walk } from './walk.ts';

/** Everything a document names is there: entities, fields, and documents of other kinds. */
export function namedThings(names: Names): Problem[] {
  const problems: (Problem | null)[] = [];
  for (const subject of names.subjects) {
    for (const reference of references[subject.kind] ?? []) {
      for (const site of walk(subject.value, reference.at)) problems.push(missing(names, subject, reference, site));
    }
  }
  return problems.filter((found) => found !== null);
}

function missing(names: Names, subject: Subject, reference: Reference, site: Site): Problem | null {
  const { value } = site;
  // Where a property takes a name or something else (an inline list, a column), only the name is a reference.
  // In a role `*` is every other entity.
  if (typeof value !== 'string' || value === '*') return null;
  const place = { document: subject.document, pointer: subject.pointer + site.pointer };
  if (reference.names === 'entity') return names.expectEntity(place, value);
  if (reference.names !== 'field') return names.expectDocument(place, reference.names, value);
  const entity = scopeOf(reference.of, subject, site);
  return entity === undefined ? null : names.expectPath(place, entity, value, reference.group);
}

/** The entity whose field is meant; undefined where the document does not say, which is another check's matter. */
export function scopeOf(scope: Scope, subject: Subject, site: Site): string | undefined {
  if (scope === 'own') return subject.entity;
  if ('entity' in scope) return scope.entity;
  if ('capture' in scope) return site.captures[scope.capture];
  const object = site.around[1];
  const name = isPlain(object) ? object[scope.beside] : undefined;
  return typeof name === 'string' ? name : undefined;
}
