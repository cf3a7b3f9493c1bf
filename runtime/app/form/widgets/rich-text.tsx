import BoldOutlined from '@ant-design/icons/es/icons/BoldOutlined';
import ItalicOutlined from '@ant-design/icons/es/icons/ItalicOutlined';
import OrderedListOutlined from '@ant-design/icons/es/icons/OrderedListOutlined';
import UnorderedListOutlined from '@ant-design/icons/es/icons/UnorderedListOutlined';
import type { WidgetProps } from '@rjsf/utils';
import { type ComponentType, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { cleanHtml } from './clean-html.ts';
import { accessible } from './control.ts';

const tools: readonly [
  command: 'bold' | 'italic' | 'insertUnorderedList' | 'insertOrderedList',
  Glyph: ComponentType,
][] = [
  ['bold', BoldOutlined],
  ['italic', ItalicOutlined],
  ['insertUnorderedList', UnorderedListOutlined],
  ['insertOrderedList', OrderedListOutlined],
];

/** Formatted text: bold, italic and lists. The server cleans what it is given. */
export function RichTextWidget(props: WidgetProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const value = (props.value as string | null) ?? '';
  const written = useRef<string>(undefined);
  useLayoutEffect(() => {
    // Only what came from elsewhere is put into the box: writing back what is being typed would move the caret.
    if (box.current && written.current !== value) box.current.innerHTML = cleanHtml(value);
    written.current = value;
  }, [value]);

  const read = (): void => {
    const html = box.current?.textContent?.trim() ? cleanHtml(box.current.innerHTML) : '';
    written.current = html;
    props.onChange(html === '' ? null : html);
  };
  const readonly = props.disabled || props.readonly;
  return (
    <div className="fw-richbox" data-invalid={props.rawErrors?.length ? true : undefined}>
      {!readonly && (
        <div className="fw-richbox-tools" role="toolbar" aria-label={props.label}>
          {tools.map(([command, Glyph]) => (
            <button
              key={command}
              type="button"
              className="fw-icon-button"
              tabIndex={-1}
              aria-label={t(`widget.${command}`)}
              title={t(`widget.${command}`)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                // Deprecated on paper, in every browser in practice; an editor of our own comes with documents.
                document.execCommand(command);
                read();
              }}
            >
              <Glyph />
            </button>
          ))}
        </div>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a textarea cannot hold formatted text */}
      <div
        ref={box}
        {...accessible(props)}
        className="fw-richbox-text fw-rich"
        role="textbox"
        tabIndex={0}
        aria-multiline
        aria-label={props.label}
        contentEditable={!readonly}
        suppressContentEditableWarning
        onInput={read}
        onBlur={() => props.onBlur(props.id, props.value)}
        onPaste={(event) => {
          event.preventDefault();
          document.execCommand('insertText', false, event.clipboardData.getData('text/plain'));
        }}
      />
    </div>
  );
}
