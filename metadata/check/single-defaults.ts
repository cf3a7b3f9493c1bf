import { type Problem, problem } from '../problem.ts';
import type { FormDocument, ViewDocument } from '../types.ts';
import { at, type Names } from './names.ts';

/** An entity has at most one default view and one default form. */
export function singleDefaults({ metadata }: Names): Problem[] {
  return [...seconds([...metadata.views.values()]), ...seconds([...metadata.forms.values()])];
}

function seconds(documents: readonly (FormDocument | ViewDocument)[]): Problem[] {
  const first = new Map<string, string>();
  return documents.flatMap((document) => {
    if (document.default !== true) return [];
    const other = first.get(document.entity);
    first.set(document.entity, other ?? document.name);
    if (other === undefined) return [];
    return [problem('second-default', { ...at(document, '/default'), params: { other, entity: document.entity } })];
  });
}
