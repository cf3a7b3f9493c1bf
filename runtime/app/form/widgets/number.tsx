import type { WidgetProps } from '@rjsf/utils';
import { InputNumber } from 'antd';
import { control, controlOptions } from './control.ts';

/** A number; bounds are judged with the other rules and not enforced while one types. */
const number = (suffix?: string) =>
  function NumberLine(props: WidgetProps) {
    const { type, currency } = controlOptions(props);
    const whole = type === 'integer';
    return (
      <InputNumber
        {...control(props)}
        style={{ width: '100%' }}
        controls={false}
        inputMode={whole ? 'numeric' : 'decimal'}
        {...(whole ? { precision: 0 } : {})}
        {...(suffix ? { suffix } : {})}
        {...(currency ? { prefix: currency } : {})}
        value={props.value as number | null}
        onChange={(value) => props.onChange(value)}
      />
    );
  };

export const NumberWidget = number();
export const CurrencyWidget = number();
export const PercentWidget = number('%');
