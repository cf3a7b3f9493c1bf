/** One field's place in a section; `span` counts columns. */
export interface PlacedField {
  name: string;
  span?: number;
}

export interface FormSection {
  name: string;
  label?: string;
  columns?: number;
  fields: PlacedField[];
}

export interface FormTab {
  name: string;
  label: string;
  sections: FormSection[];
}

/** Records of another entity that point here through `field`. */
export interface RelatedList {
  name: string;
  label: string;
  entity: string;
  field: string;
  /** True when the field may point to any entity, as those of activities do. */
  anyRecord?: boolean;
  columns?: string[];
  sort?: string[];
}

/** The JSON Schema of one field, as far as the form reads it. */
export interface FieldSchema {
  type?: string | string[];
  title?: string;
  description?: string;
  format?: string;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  default?: unknown;
  readOnly?: boolean;
  oneOf?: { const: string; title?: string }[];
  items?: { oneOf?: { const: string; title?: string }[] };
}

export interface FieldUiOptions {
  type?: string;
  target?: string;
  targets?: string[];
  colors?: Record<string, string>;
  precision?: number;
  scale?: number;
  max?: number;
  currency?: string;
}

export interface FieldUi {
  'ui:widget'?: string;
  'ui:placeholder'?: string;
  'ui:help'?: string;
  'ui:readonly'?: boolean;
  'ui:options'?: FieldUiOptions;
}

export interface FormLayout {
  entity: string;
  form: string;
  titleField?: string;
  tabs: FormTab[];
  related?: RelatedList[];
}

export interface FormSchema {
  type: 'object';
  properties: Record<string, FieldSchema>;
  required?: string[];
}

/** A compiled form: texts are already in the caller's language. */
export interface FormAnswer {
  schema: FormSchema;
  uiSchema: { 'ui:options': FormLayout } & Record<string, FieldUi | FormLayout>;
  release: number;
}

/** What the form says about showing one field; empty when it says nothing. */
export function fieldUi(form: FormAnswer, name: string): FieldUi {
  return (form.uiSchema[name] as FieldUi | undefined) ?? {};
}
