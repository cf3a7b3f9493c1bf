import type { WidgetProps } from '@rjsf/utils';
import type { FieldUiOptions } from '../form-shape.ts';

/** What `section-schema.ts` puts into a widget's options. */
export interface ControlOptions extends FieldUiOptions {
  choices?: { const: string; title?: string }[];
  minimum?: number;
  maximum?: number;
  maxLength?: number;
}

/** The options of a widget, as the form put them there. */
export const controlOptions = (props: Pick<WidgetProps, 'options'>): ControlOptions => props.options as ControlOptions;

/** Id of the text that says what is wrong with a field. */
export const errorId = (id: string): string => `${id}__error`;

/** Id of the text that explains a field. */
export const helpId = (id: string): string => `${id}__help`;

interface Accessible {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string;
  'aria-required': true | undefined;
}

/** What every control says about itself to screen readers. */
export function accessible(props: Pick<WidgetProps, 'id' | 'rawErrors' | 'required'>): Accessible {
  return {
    id: props.id,
    'aria-invalid': props.rawErrors?.length ? true : undefined,
    'aria-describedby': `${errorId(props.id)} ${helpId(props.id)}`,
    'aria-required': props.required || undefined,
  };
}

/** What the component library's controls have in common. */
export function control(props: WidgetProps) {
  const invalid = (props.rawErrors?.length ?? 0) > 0;
  return {
    ...accessible(props),
    disabled: Boolean(props.disabled || props.readonly),
    ...(invalid ? { status: 'error' as const } : {}),
    ...(props.placeholder ? { placeholder: props.placeholder } : {}),
    onBlur: () => props.onBlur(props.id, props.value),
  };
}
