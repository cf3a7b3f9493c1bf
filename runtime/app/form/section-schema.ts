import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import { type FieldSchema, type FieldUi, type FormAnswer, type FormSection, fieldUi } from './form-shape.ts';

/** Widgets whose value is an object or anything; the library draws those as fields, all others as widgets. */
const wholeFields = new Set(['any_lookup', 'address', 'person_name', 'geo', 'json']);

const plainType = (schema: FieldSchema): string => {
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  return types.find((type) => type !== undefined && type !== 'null') ?? 'string';
};

/**
 * A field as the form library needs it to draw it. Rules are left out: values are judged by `validation.ts`, and the
 * library would only spend time on them at every key.
 */
function drawnSchema(schema: FieldSchema): RJSFSchema {
  const type = plainType(schema) as 'string';
  return {
    type,
    title: schema.title ?? '',
    ...(type === ('array' as string) ? { items: { type: 'string' } } : {}),
  } as RJSFSchema;
}

function drawnUi(schema: FieldSchema, ui: FieldUi): UiSchema {
  const widget = ui['ui:widget'] ?? 'text';
  const choices = schema.oneOf ?? schema.items?.oneOf;
  return {
    ...(wholeFields.has(widget) ? { 'ui:field': widget } : { 'ui:widget': widget }),
    ...(ui['ui:placeholder'] ? { 'ui:placeholder': ui['ui:placeholder'] } : {}),
    ...(ui['ui:readonly'] || schema.readOnly ? { 'ui:readonly': true } : {}),
    'ui:help': ui['ui:help'] ?? schema.description,
    'ui:options': {
      ...ui['ui:options'],
      ...(choices ? { choices } : {}),
      minimum: schema.minimum,
      maximum: schema.maximum,
      maxLength: schema.maxLength,
    },
  };
}

/** One section as a small form of its own: schema, how to draw it, and the names of its fields. */
export interface DrawnSection {
  schema: RJSFSchema;
  uiSchema: UiSchema;
  names: string[];
}

const isReadOnly = (form: FormAnswer, name: string): boolean =>
  fieldUi(form, name)['ui:readonly'] === true || form.schema.properties[name]?.readOnly === true;

/** Cuts a section out of the form. A new record has nothing to show in fields that only the system fills. */
export function drawnSection(form: FormAnswer, section: FormSection, isNew: boolean): DrawnSection {
  const known = section.fields.filter(({ name }) => form.schema.properties[name] !== undefined);
  const placed = known.filter(({ name }) => !isNew || !isReadOnly(form, name));
  const names = placed.map(({ name }) => name);
  const schemaOf = (name: string): FieldSchema => form.schema.properties[name] ?? {};
  const spans = Object.fromEntries(placed.map(({ name, span }) => [name, span ?? 1]));
  return {
    names,
    schema: {
      type: 'object',
      properties: Object.fromEntries(names.map((name) => [name, drawnSchema(schemaOf(name))])),
      required: (form.schema.required ?? []).filter((name) => names.includes(name)),
    },
    uiSchema: {
      'ui:order': names,
      'ui:submitButtonOptions': { norender: true },
      'ui:options': { columns: section.columns ?? 2, spans },
      ...Object.fromEntries(names.map((name) => [name, drawnUi(schemaOf(name), fieldUi(form, name))])),
    },
  };
}
