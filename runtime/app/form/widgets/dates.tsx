import type { WidgetProps } from '@rjsf/utils';
import { DatePicker, TimePicker } from 'antd';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import { formatClock } from '../../values/format.ts';
import type { FormContext } from '../form-context.ts';
import { instantOf, wallClock } from '../zoned.ts';
import { control } from './control.ts';

dayjs.extend(customParseFormat);

const zoneOf = (props: WidgetProps): string | undefined => (props.registry.formContext as FormContext).zone;

/** A calendar day; typed in any of the usual ways. */
export function DateWidget(props: WidgetProps) {
  return (
    <DatePicker
      {...control(props)}
      style={{ width: '100%' }}
      format={['YYYY-MM-DD', 'YYYY/M/D', 'YYYYMMDD', 'D.M.YYYY']}
      value={typeof props.value === 'string' ? dayjs(props.value) : null}
      onChange={(day) => props.onChange(day ? day.format('YYYY-MM-DD') : null)}
    />
  );
}

/** A moment, on the clock of the signed-in person. */
export function DateTimeWidget(props: WidgetProps) {
  const zone = zoneOf(props);
  return (
    <DatePicker
      {...control(props)}
      style={{ width: '100%' }}
      showTime={{ format: 'HH:mm', minuteStep: 5 }}
      format={['YYYY-MM-DD HH:mm', 'YYYY/M/D HH:mm']}
      value={typeof props.value === 'string' ? dayjs(wallClock(props.value, zone)) : null}
      onChange={(day) => props.onChange(day ? instantOf(day.format('YYYY-MM-DDTHH:mm'), zone) : null)}
    />
  );
}

/** A time of day. */
export function TimeWidget(props: WidgetProps) {
  return (
    <TimePicker
      {...control(props)}
      style={{ width: '100%' }}
      format="HH:mm"
      value={typeof props.value === 'string' ? dayjs(formatClock(props.value), 'HH:mm') : null}
      onChange={(time) => props.onChange(time ? time.format('HH:mm:00') : null)}
    />
  );
}
