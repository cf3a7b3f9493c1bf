import { Theme } from '@rjsf/antd';
import { withTheme } from '@rjsf/core';
import type { ErrorSchema } from '@rjsf/utils';
import { memo, useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Draft } from './draft.ts';
import { AnyLookupField } from './fields/any-lookup.tsx';
import { JsonField } from './fields/json.tsx';
import { AddressField, GeoField, PersonNameField } from './fields/part-group.tsx';
import type { FormContext } from './form-context.ts';
import { rjsfValidator } from './rjsf-validator.ts';
import type { DrawnSection } from './section-schema.ts';
import { templates } from './templates.tsx';
import type { Values } from './values.ts';
import { widgets } from './widgets/widgets.ts';

const fields = {
  any_lookup: AnyLookupField,
  json: JsonField,
  address: AddressField,
  person_name: PersonNameField,
  geo: GeoField,
};
const Form = withTheme({
  ...Theme,
  fields,
  templates: { ...Theme.templates, ...templates },
  widgets: { ...Theme.widgets, ...widgets },
});

// Values come with the draft, presets included: the library has no defaults to work out.
const noDefaults = { emptyObjectFields: 'skipDefaults', arrayMinItems: { populate: 'never' } } as const;

/** Prefix of the ids of controls: the field `amount` is drawn as `f_amount`. */
export const idPrefix = 'f';

interface Props {
  section: DrawnSection;
  draft: Draft;
  context: FormContext;
  /** Called with names of fields whose values changed. */
  onChanged: (names: string[]) => void;
  /** Called with the name of a field that was left. */
  onLeft: (name: string) => void;
}

/** One section of the form: a small form of its own, so that a key stroke draws no other section. */
export const SectionForm = memo(function SectionForm({ section, draft, context, onChanged, onLeft }: Props) {
  const { names } = section;
  const values = useSyncExternalStore(draft.subscribe, () => draft.slice(names));
  const errors = useSyncExternalStore(draft.subscribe, () => draft.errorSlice(names));
  const extraErrors = useMemo(
    () =>
      Object.fromEntries(Object.entries(errors).map(([name, error]) => [name, { __errors: [error] }])) as ErrorSchema,
    [errors],
  );
  const change = useCallback(
    ({ formData }: { formData?: Values }) => {
      const changed = draft.assign(formData ?? {});
      if (changed.length > 0) onChanged(changed);
    },
    [draft, onChanged],
  );
  const leave = useCallback((id: string) => onLeft(id.slice(idPrefix.length + 1)), [onLeft]);
  return (
    <Form
      tagName="div"
      idPrefix={idPrefix}
      schema={section.schema}
      uiSchema={section.uiSchema}
      formData={values}
      formContext={context}
      extraErrors={extraErrors}
      validator={rjsfValidator}
      experimental_defaultFormStateBehavior={noDefaults}
      noValidate
      noHtml5Validate
      showErrorList={false}
      onChange={change}
      onBlur={leave}
    />
  );
});
