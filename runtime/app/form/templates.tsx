import type { FieldTemplateProps, ObjectFieldTemplateProps } from '@rjsf/utils';
import { useTranslation } from 'react-i18next';
import { errorId, helpId } from './widgets/control.ts';

/** Label above, control, what is wrong, what helps. An error takes the place of the help, so that nothing moves. */
function FieldTemplate(props: FieldTemplateProps) {
  const { t } = useTranslation();
  const { id, label, required, rawErrors, uiSchema, children } = props;
  // The library draws the section itself through this template too.
  if (props.fieldPathId.path.length === 0) return children;
  const help = uiSchema?.['ui:help'] as string | undefined;
  const error = rawErrors?.[0];
  return (
    <div className="fw-field" data-invalid={error ? true : undefined}>
      <label htmlFor={id}>
        {label}
        {required && (
          <span className="fw-required" title={t('form.required')}>
            <span aria-hidden>*</span>
            <span className="fw-hidden">({t('form.required')})</span>
          </span>
        )}
      </label>
      {children}
      <div className="fw-field-foot">
        <p id={errorId(id)} className="fw-field-error">
          {error}
        </p>
        <p id={helpId(id)} className="fw-field-help" hidden={Boolean(error)}>
          {help}
        </p>
      </div>
    </div>
  );
}

/** The fields of a section on its grid. */
function ObjectFieldTemplate(props: ObjectFieldTemplateProps) {
  const { columns = 2, spans = {} } = (props.uiSchema?.['ui:options'] ?? {}) as {
    columns?: number;
    spans?: Record<string, number>;
  };
  return (
    <div className="fw-fields" data-columns={columns}>
      {props.properties.map(({ name, content }) => (
        <div key={name} data-span={Math.min(spans[name] ?? 1, columns)}>
          {content}
        </div>
      ))}
    </div>
  );
}

export const templates = { FieldTemplate, ObjectFieldTemplate };
