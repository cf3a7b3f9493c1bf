import CloseOutlined from '@ant-design/icons/es/icons/CloseOutlined';
import type { WidgetProps } from '@rjsf/utils';
import { Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { cssColor } from '../../values/colors.ts';
import { Tag } from '../../values/tag.tsx';
import type { FormContext } from '../form-context.ts';
import { control, controlOptions } from './control.ts';

interface Choice {
  value: string;
  label: string;
  color: string | undefined;
}

/** The options on offer, and those the record already has although they are not offered any more. */
function choicesOf(props: WidgetProps): Choice[] {
  const { choices = [], colors = {} } = controlOptions(props);
  const offered = choices.map((choice) => ({
    value: choice.const,
    label: choice.title ?? choice.const,
    color: colors[choice.const],
  }));
  const held = (Array.isArray(props.value) ? props.value : [props.value]).filter(
    (value): value is string => typeof value === 'string',
  );
  const field = (props.registry.formContext as FormContext).entity.fields.get(props.name);
  const retired = held
    .filter((value) => !offered.some((choice) => choice.value === value))
    .map(
      (value) => field?.options.find((option) => option.value === value) ?? { value, label: value, color: undefined },
    );
  return [...offered, ...retired];
}

const choice = (many: boolean) =>
  function ChoiceSelect(props: WidgetProps) {
    const { t } = useTranslation();
    const options = choicesOf(props);
    return (
      <Select
        {...control(props)}
        {...(many ? { mode: 'multiple' as const } : {})}
        style={{ width: '100%' }}
        allowClear={!props.required}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={props.placeholder || t('widget.choose')}
        options={options}
        labelRender={({ value, label }) => (
          <Tag color={options.find((each) => each.value === value)?.color}>{String(label)}</Tag>
        )}
        {...(many
          ? {
              tagRender: ({
                value,
                label,
                onClose,
                closable,
              }: {
                value: unknown;
                label: React.ReactNode;
                onClose: () => void;
                closable: boolean;
              }) => (
                <span
                  className="fw-tag fw-tag-close"
                  style={
                    { '--fw-tag': cssColor(options.find((each) => each.value === value)?.color) } as React.CSSProperties
                  }
                >
                  {label}
                  {closable && (
                    <CloseOutlined aria-hidden onMouseDown={(event) => event.preventDefault()} onClick={onClose} />
                  )}
                </span>
              ),
            }
          : {})}
        optionRender={({ data }) => <Tag color={data.color}>{data.label}</Tag>}
        value={(props.value as string | string[] | null) ?? (many ? [] : null)}
        onChange={(value: string | string[] | undefined) => props.onChange(value ?? null)}
      />
    );
  };

export const SelectWidget = choice(false);
export const MultiSelectWidget = choice(true);

/** Yes or no. */
export function SwitchWidget(props: WidgetProps) {
  return (
    <Switch
      id={props.id}
      aria-label={props.label}
      disabled={Boolean(props.disabled || props.readonly)}
      checked={props.value === true}
      onChange={(checked) => props.onChange(checked)}
    />
  );
}
