import { textIn } from '#engine/fields/local-text.ts';
import type { Locale } from '#engine/fields/violation.ts';
import type { EntityModel, FieldModel, Model } from '#engine/model/model.ts';
import type { FormDocument } from '#metadata/types.ts';
import { defaultLayout } from './layout.ts';
import { chosenLists, type Related, relatedLists } from './related.ts';
import { fieldSchema, fieldUi } from './widgets.ts';

/** A form as @rjsf takes it, in one language. */
export interface CompiledForm {
  readonly schema: Readonly<Record<string, unknown>>;
  readonly uiSchema: Readonly<Record<string, unknown>>;
  /** Compiled rules of the form's fields; none are active yet. */
  readonly rules: Readonly<Record<string, never>>;
  readonly release: number;
}

type Section = FormDocument['tabs'][number]['sections'][number];

/** Layout + Model → JSON Schema and uiSchema. `reads` says which fields the caller may see; the others are absent. */
export function compileForm(
  model: Model,
  entity: EntityModel,
  document: FormDocument | undefined,
  locale: Locale,
  reads: (field: FieldModel) => boolean,
): CompiledForm {
  const layout = document ?? defaultLayout(entity);
  const shown = (name: string): FieldModel | undefined => {
    const field = entity.byName.get(name);
    return field && reads(field) ? field : undefined;
  };
  const tabs = layout.tabs.map((tab) => ({
    name: tab.name,
    label: textIn(tab.label ?? tab.name, locale),
    sections: tab.sections.map((section) => sectionUi(section, locale, (name) => shown(name) !== undefined)),
  }));
  const placed = [
    ...new Set(tabs.flatMap(({ sections }) => sections.flatMap(({ fields }) => fields.map(({ name }) => name)))),
  ];
  const fields = placed.map((name) => shown(name)!);
  // A form that leaves a required field out could never be saved.
  const forgotten = entity.fields.filter(
    (field) => field.required && field.writable && !placed.includes(field.name) && reads(field),
  );
  const all = [...fields, ...forgotten];
  if (forgotten.length > 0)
    firstSection(tabs).fields.push(...forgotten.map(({ name }) => ({ name, span: 1 as const })));
  const related = chosenLists(relatedLists(model, entity), layout.related).map((list) => relatedUi(list, locale));
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries(all.map((field) => [field.name, fieldSchema(field, locale)])),
      required: all.filter((field) => field.required && field.writable).map(({ name }) => name),
    },
    uiSchema: {
      'ui:options': { entity: entity.name, form: layout.name, titleField: entity.title.name, tabs, related },
      ...Object.fromEntries(all.map((field) => [field.name, fieldUi(field, locale)])),
    },
    rules: {},
    release: model.release,
  };
}

type Tab = { name: string; label: string; sections: ReturnType<typeof sectionUi>[] };

/** Where fields go that have no place; made where the form has none. */
function firstSection(tabs: Tab[]): Tab['sections'][number] {
  const known = tabs.flatMap(({ sections }) => sections)[0];
  if (known) return known;
  const made: Tab['sections'][number] = { name: 'required', columns: 2, fields: [] };
  if (tabs[0]) tabs[0].sections.push(made);
  else tabs.push({ name: 'required', label: '', sections: [made] });
  return made;
}

function sectionUi(section: Section, locale: Locale, shown: (name: string) => boolean) {
  const label = textIn(section.label, locale);
  return {
    name: section.name,
    ...(label === '' ? {} : { label }),
    columns: section.columns ?? 2,
    fields: section.fields.filter(({ name }) => shown(name)).map(({ name, span }) => ({ name, span: span ?? 1 })),
  };
}

function relatedUi({ label, ...list }: Related, locale: Locale) {
  return { ...list, label: textIn(label, locale) };
}
