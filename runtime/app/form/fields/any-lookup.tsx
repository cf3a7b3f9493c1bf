import type { FieldProps } from '@rjsf/utils';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEntity } from '../../data/use-entity.ts';
import { useMe } from '../../data/use-me.ts';
import { LinkSelect } from '../../links/link-select.tsx';
import { useLocalText } from '../../locales/use-language.ts';
import { flatEntries } from '../../shell/navigation.ts';
import type { FormContext } from '../form-context.ts';
import type { FieldUiOptions } from '../form-shape.ts';
import { errorId, helpId } from '../widgets/control.ts';

/** The entities such a link may point to; where the metadata leaves it open, those of the navigation. */
function useTargets(context: FormContext, options: FieldUiOptions): { value: string; label: string }[] {
  const { apps } = useMe();
  const text = useLocalText();
  if (options.targets?.length) return options.targets.map((value) => ({ value, label: context.entity.labelOf(value) }));
  const entries = apps.flatMap(flatEntries).filter((entry) => entry.entity && !entry.view);
  const unique = new Map(entries.map((entry) => [entry.entity ?? '', text(entry.label)]));
  return [...unique].map(([value, label]) => ({ value, label }));
}

/** A link to a record of any of several entities: first which kind, then which one. */
export function AnyLookupField(props: FieldProps) {
  const { t } = useTranslation();
  const context = props.registry.formContext as FormContext;
  const targets = useTargets(context, (props.uiSchema?.['ui:options'] ?? {}) as FieldUiOptions);
  const value = (props.formData ?? null) as { entity: string; id: string } | null;
  const [chosen, setChosen] = useState(value?.entity ?? targets[0]?.value ?? '');
  const entity = value?.entity ?? chosen;
  const disabled = Boolean(props.readonly || props.disabled);
  const { path } = props.fieldPathId;
  return (
    <div className="fw-anylookup">
      <Select
        aria-label={`${props.schema.title}: ${t('widget.entity')}`}
        disabled={disabled}
        options={targets}
        value={entity || null}
        onChange={(next: string) => {
          setChosen(next);
          if (value) props.onChange(null, path);
        }}
      />
      {entity && <TargetSelect {...props} entity={entity} value={value} disabled={disabled} />}
    </div>
  );
}

type TargetProps = FieldProps & { entity: string; value: { id: string } | null; disabled: boolean };

/** Chooses a record of the chosen entity, which knows by what its records are called. */
function TargetSelect({ entity, value, disabled, ...props }: TargetProps) {
  const { entity: target } = useEntity(entity);
  const { known } = props.registry.formContext as FormContext;
  const { $id: id, path } = props.fieldPathId;
  return (
    <LinkSelect
      id={id}
      label={props.schema.title ?? ''}
      describedBy={`${errorId(id)} ${helpId(id)}`}
      invalid={(props.rawErrors?.length ?? 0) > 0}
      disabled={disabled || !target}
      target={entity}
      titleField={target?.titleField ?? 'name'}
      known={known}
      value={value ? [value.id] : []}
      onChange={(ids) => props.onChange(ids[0] ? { entity, id: ids[0] } : null, path)}
      onBlur={() => props.onBlur(id, value)}
    />
  );
}
