import type { WidgetProps } from '@rjsf/utils';
import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { control } from './control.ts';

/** A length of time in hours and minutes; the value is seconds. */
export function DurationWidget(props: WidgetProps) {
  const { t } = useTranslation();
  const { id, placeholder: _, ...common } = control(props);
  const seconds = typeof props.value === 'number' ? props.value : null;
  const hours = seconds === null ? null : Math.floor(seconds / 3600);
  const minutes = seconds === null ? null : Math.floor((seconds % 3600) / 60);
  const settle = (h: number | null, m: number | null): void =>
    props.onChange(h === null && m === null ? null : (h ?? 0) * 3600 + (m ?? 0) * 60);
  return (
    <div className="fw-pair">
      <InputNumber
        {...common}
        id={id}
        min={0}
        precision={0}
        controls={false}
        suffix={t('widget.hours')}
        aria-label={`${props.label}: ${t('widget.hours')}`}
        value={hours}
        onChange={(value) => settle(value, minutes)}
      />
      <InputNumber
        {...common}
        min={0}
        max={59}
        precision={0}
        controls={false}
        suffix={t('widget.minutes')}
        aria-label={`${props.label}: ${t('widget.minutes')}`}
        value={minutes}
        onChange={(value) => settle(hours, value)}
      />
    </div>
  );
}
