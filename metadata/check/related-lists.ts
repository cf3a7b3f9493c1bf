import { nearest } from '../nearest.ts';
import { pointer } from '../pointer.ts';
import { type Problem, problem } from '../problem.ts';
import type { FormDocument, RelatedList } from '../types.ts';
import { at, type Names } from './names.ts';

/** Lists that every record has, whatever links to it. */
const everywhere: readonly string[] = ['activities', 'files', 'history'];

/** A related list of a form is the inverse of a link to its entity; its columns are fields of the linking one. */
export function relatedLists(names: Names): Problem[] {
  return [...names.metadata.forms.values()].flatMap((form) =>
    (form.related ?? []).flatMap((list, index) => relatedList(names, form, list, index)),
  );
}

function relatedList(names: Names, form: FormDocument, list: RelatedList, index: number): Problem[] {
  const { name, columns = [], sort = [] } = list;
  const inverses = names.inverses(form.entity);
  const from = inverses.get(name)?.entity;
  if (from === undefined) {
    if (everywhere.includes(name) || mayBeThere(names, form.entity)) return [];
    const params = { name, entity: form.entity };
    const hint = nearest(name, [...inverses.keys(), ...everywhere]);
    return [problem('unknown-list', { ...at(form, pointer('related', index, 'name')), params, hint })];
  }
  const home = (...steps: (string | number)[]) => at(form, pointer('related', index, ...steps));
  return [
    ...columns.map((path, column) => names.expectPath(home('columns', column), from, path)),
    ...sort.map((level, step) => names.expectPath(home('sort', step, 'name'), from, level.name)),
  ].filter((found) => found !== null);
}

/** Where some entity could not be read, the list may be one that its links give. */
function mayBeThere(names: Names, entity: string): boolean {
  return (
    names.fields(entity) === undefined || [...names.metadata.incomplete].some((one) => one.startsWith('entities/'))
  );
}
