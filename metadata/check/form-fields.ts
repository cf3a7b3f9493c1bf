import { pointer } from '../pointer.ts';
import { type Problem, problem } from '../problem.ts';
import type { FormDocument } from '../types.ts';
import { at, type Names } from './names.ts';

/** A form shows a field once, in whichever section. */
export function formFields({ metadata }: Names): Problem[] {
  return [...metadata.forms.values()].flatMap(repeatsAcrossSections);
}

function repeatsAcrossSections(form: FormDocument): Problem[] {
  const shown = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [tab, { sections }] of form.tabs.entries()) {
    for (const [section, { fields }] of sections.entries()) {
      const home = pointer('tabs', tab, 'sections', section);
      for (const [index, { name }] of fields.entries()) {
        // Twice within one section is told as a repeated name.
        if ((shown.get(name) ?? home) !== home) {
          const place = at(form, `${home}${pointer('fields', index, 'name')}`);
          problems.push(problem('duplicate-name', { ...place, params: { name } }));
        }
        shown.set(name, shown.get(name) ?? home);
      }
    }
  }
  return problems;
}
