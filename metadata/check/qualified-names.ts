import { type Problem, problem } from '../problem.ts';
import { at, type Names } from './names.ts';

/** Forms and views are called `entity.name` after their own entity. */
export function qualifiedNames({ metadata }: Names): Problem[] {
  return [...metadata.forms.values(), ...metadata.views.values()]
    .filter(({ name, entity }) => !name.startsWith(`${entity}.`))
    .map((document) =>
      problem('name-entity-mismatch', {
        ...at(document, '/name'),
        params: { name: document.name, entity: document.entity },
      }),
    );
}
