import type { WidgetProps } from '@rjsf/utils';
import { Input } from 'antd';
import { control, controlOptions } from './control.ts';

/** One line of text; `type` and `autoComplete` help phones and browsers to fill it. */
const line = (type: 'text' | 'email' | 'tel' | 'url') =>
  function TextLine(props: WidgetProps) {
    return (
      <Input
        {...control(props)}
        type={type}
        maxLength={controlOptions(props).maxLength}
        autoComplete="off"
        value={(props.value as string | null) ?? ''}
        onChange={(event) => props.onChange(event.target.value === '' ? null : event.target.value)}
      />
    );
  };

export const TextWidget = line('text');
export const EmailWidget = line('email');
export const PhoneWidget = line('tel');
export const UrlWidget = line('url');

/** Several lines of text; grows with what is written. */
export function TextareaWidget(props: WidgetProps) {
  return (
    <Input.TextArea
      {...control(props)}
      autoSize={{ minRows: 3, maxRows: 16 }}
      value={(props.value as string | null) ?? ''}
      onChange={(event) => props.onChange(event.target.value === '' ? null : event.target.value)}
    />
  );
}
