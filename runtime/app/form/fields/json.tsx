import type { FieldProps } from '@rjsf/utils';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accessible } from '../widgets/control.ts';

const written = (value: unknown): string =>
  value === null || value === undefined ? '' : JSON.stringify(value, null, 2);

/** Any JSON as text; taken over while it parses. */
export function JsonField(props: FieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(() => written(props.formData));
  const [wrong, setWrong] = useState(false);
  const change = (next: string): void => {
    setText(next);
    try {
      props.onChange(next.trim() === '' ? null : (JSON.parse(next) as unknown), props.fieldPathId.path);
      setWrong(false);
    } catch {
      setWrong(true);
    }
  };
  return (
    <>
      <Input.TextArea
        {...accessible({ ...props, id: props.fieldPathId.$id })}
        className="fw-mono"
        autoSize={{ minRows: 3, maxRows: 14 }}
        disabled={Boolean(props.readonly || props.disabled)}
        {...(wrong ? { status: 'error' as const } : {})}
        value={text}
        onChange={(event) => change(event.target.value)}
        onBlur={() => props.onBlur(props.fieldPathId.$id, props.formData)}
      />
      {wrong && <p className="fw-field-error">{t('widget.jsonInvalid')}</p>}
    </>
  );
}
