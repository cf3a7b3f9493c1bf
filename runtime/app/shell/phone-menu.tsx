import CloseOutlined from '@ant-design/icons/es/icons/CloseOutlined';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '../data/use-me.ts';
import { Icon } from '../icons/icon.tsx';
import { useLocalText } from '../locales/use-language.ts';
import { homePath } from './navigation.ts';
import { NavigationList } from './navigation-list.tsx';
import { useApp } from './use-app.ts';

/** The whole navigation of a phone as a sheet from the side. */
export function PhoneMenu({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const text = useLocalText();
  const { apps } = useMe();
  const app = useApp();
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    sheet.current?.showModal();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape and the close button do the same by keyboard
    <dialog
      ref={sheet}
      className="fw-sheet"
      aria-label={t('shell.menu')}
      onCancel={onClose}
      onClick={(event) => event.target === sheet.current && onClose()}
    >
      <div className="fw-sheet-head">
        <strong>{app ? text(app.label) : t('common.product')}</strong>
        <button type="button" className="fw-icon-button" aria-label={t('common.close')} onClick={onClose}>
          <CloseOutlined />
        </button>
      </div>
      <NavigationList onChosen={onClose} />
      {apps.length > 1 && (
        <nav className="fw-nav fw-sheet-apps" aria-label={t('shell.apps')}>
          <div className="fw-nav-group">{t('shell.apps')}</div>
          {apps
            .filter((each) => each !== app)
            .map((each) => (
              <Link key={each.name} className="fw-nav-item" to={homePath(each) ?? `/${each.name}`} onClick={onClose}>
                <Icon name={each.icon} />
                <span className="fw-nav-label">{text(each.label)}</span>
              </Link>
            ))}
        </nav>
      )}
    </dialog>
  );
}
