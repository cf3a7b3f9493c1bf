import type { WidgetProps } from '@rjsf/utils';
import { Rate } from 'antd';
import { controlOptions } from './control.ts';

/** Stars; choosing the same number again clears them. */
export function RatingWidget(props: WidgetProps) {
  return (
    <fieldset className="fw-rate" id={props.id} tabIndex={-1} aria-label={props.label}>
      <Rate
        count={controlOptions(props).maximum ?? 5}
        disabled={Boolean(props.disabled || props.readonly)}
        value={Number(props.value ?? 0)}
        onChange={(value) => props.onChange(value === 0 ? null : value)}
        onBlur={() => props.onBlur(props.id, props.value)}
      />
    </fieldset>
  );
}
