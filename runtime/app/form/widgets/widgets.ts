import type { RegistryWidgetsType } from '@rjsf/utils';
import { MultiSelectWidget, SelectWidget, SwitchWidget } from './choice.tsx';
import { ColorWidget } from './color.tsx';
import { DateTimeWidget, DateWidget, TimeWidget } from './dates.tsx';
import { DurationWidget } from './duration.tsx';
import { FileWidget } from './file.tsx';
import { LookupWidget, MultiLookupWidget } from './lookup.tsx';
import { CurrencyWidget, NumberWidget, PercentWidget } from './number.tsx';
import { RatingWidget } from './rating.tsx';
import { RichTextWidget } from './rich-text.tsx';
import { EmailWidget, PhoneWidget, TextareaWidget, TextWidget, UrlWidget } from './text.tsx';

/** Every widget a compiled form may name; a new one is one file and one line here. */
export const widgets: RegistryWidgetsType = {
  text: TextWidget,
  textarea: TextareaWidget,
  rich_text: RichTextWidget,
  email: EmailWidget,
  phone: PhoneWidget,
  url: UrlWidget,
  color: ColorWidget,
  number: NumberWidget,
  currency: CurrencyWidget,
  percent: PercentWidget,
  rating: RatingWidget,
  duration: DurationWidget,
  date: DateWidget,
  datetime: DateTimeWidget,
  time: TimeWidget,
  switch: SwitchWidget,
  select: SelectWidget,
  multi_select: MultiSelectWidget,
  lookup: LookupWidget,
  multi_lookup: MultiLookupWidget,
  file: FileWidget,
  image: FileWidget,
  files: FileWidget,
  signature: FileWidget,
  lines: FileWidget,
};
