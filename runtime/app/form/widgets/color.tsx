import type { WidgetProps } from '@rjsf/utils';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { control } from './control.ts';

const isFull = (value: unknown): value is string => typeof value === 'string' && /^#[\da-f]{6}$/i.test(value);

/** A colour: the device's own picker, and its code beside it. */
export function ColorWidget(props: WidgetProps) {
  const { t } = useTranslation();
  const readonly = Boolean(props.disabled || props.readonly);
  return (
    <div className="fw-colorbox">
      <input
        type="color"
        aria-label={`${props.label}: ${t('widget.color')}`}
        disabled={readonly}
        value={isFull(props.value) ? props.value : '#888888'}
        onChange={(event) => props.onChange(event.target.value)}
      />
      <Input
        {...control(props)}
        placeholder="#1677ff"
        value={(props.value as string | null) ?? ''}
        onChange={(event) => props.onChange(event.target.value || null)}
      />
    </div>
  );
}
