import type { WidgetProps } from '@rjsf/utils';
import { useTranslation } from 'react-i18next';
import { isBlank } from '../../values/value-text.ts';

/** Files are shown by name only until they can be uploaded. */
export function FileWidget(props: WidgetProps) {
  const { t } = useTranslation();
  return (
    <div id={props.id} className="fw-muted" tabIndex={-1}>
      {isBlank(props.value) ? t('widget.filesLater') : String(props.value)}
    </div>
  );
}
