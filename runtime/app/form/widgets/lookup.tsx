import type { WidgetProps } from '@rjsf/utils';
import { LinkSelect } from '../../links/link-select.tsx';
import { useCreateLink } from '../../links/use-create-link.ts';
import type { FormContext } from '../form-context.ts';
import { controlOptions, errorId, helpId } from './control.ts';

const lookup = (many: boolean) =>
  function Lookup(props: WidgetProps) {
    const { entity, known } = props.registry.formContext as FormContext;
    const { target = entity.fields.get(props.name)?.targets[0] ?? '' } = controlOptions(props);
    const titleField = entity.metadata.labels[target]?.title ?? 'name';
    const create = useCreateLink(target, titleField);
    const value = Array.isArray(props.value)
      ? (props.value as string[])
      : typeof props.value === 'string'
        ? [props.value]
        : [];
    return (
      <LinkSelect
        id={props.id}
        describedBy={`${errorId(props.id)} ${helpId(props.id)}`}
        invalid={(props.rawErrors?.length ?? 0) > 0}
        target={target}
        titleField={titleField}
        known={known}
        multiple={many}
        disabled={Boolean(props.disabled || props.readonly)}
        placeholder={props.placeholder || undefined}
        value={value}
        onChange={(ids) => props.onChange(many ? ids : (ids[0] ?? null))}
        onBlur={() => props.onBlur(props.id, props.value)}
        onCreate={target === 'user' || target === 'team' ? undefined : create}
      />
    );
  };

/** A link to a record. */
export const LookupWidget = lookup(false);

/** Links to several records. */
export const MultiLookupWidget = lookup(true);
