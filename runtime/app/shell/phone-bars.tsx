import MenuOutlined from '@ant-design/icons/es/icons/MenuOutlined';
import SearchOutlined from '@ant-design/icons/es/icons/SearchOutlined';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Icon } from '../icons/icon.tsx';
import { useLocalText } from '../locales/use-language.ts';
import { Mark } from './mark.tsx';
import { activeEntry, entryPath, flatEntries } from './navigation.ts';
import { PhoneMenu } from './phone-menu.tsx';
import { SearchBox } from './search-box.tsx';
import { Switches } from './top-bar.tsx';
import { useApp } from './use-app.ts';

/** The bar at the top of a phone: the app's name, search, account. */
export function PhoneTopBar() {
  const { t } = useTranslation();
  const text = useLocalText();
  const app = useApp();
  const [searching, setSearching] = useState(false);
  return (
    <header className="fw-topbar">
      {searching ? (
        <>
          <SearchBox autoFocus onDone={() => setSearching(false)} />
          <button type="button" className="fw-text-button" onClick={() => setSearching(false)}>
            {t('common.cancel')}
          </button>
        </>
      ) : (
        <>
          <Mark size={24} />
          <span className="fw-app-name">{app ? text(app.label) : t('common.product')}</span>
          <div className="fw-topbar-end">
            <button
              type="button"
              className="fw-icon-button"
              aria-label={t('shell.search')}
              onClick={() => setSearching(true)}
            >
              <SearchOutlined />
            </button>
            <Switches />
          </div>
        </>
      )}
    </header>
  );
}

/** The bar at the foot of a phone: the first entries of the app, and the whole menu. */
export function BottomNavigation() {
  const { t } = useTranslation();
  const text = useLocalText();
  const app = useApp();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  if (!app) return null;
  const active = activeEntry(app, pathname);
  return (
    <>
      <nav className="fw-bottom" aria-label={t('shell.navigation')}>
        {flatEntries(app)
          .slice(0, 4)
          .map((entry) => (
            <Link
              key={entry.name}
              to={entryPath(app.name, entry) ?? '/'}
              aria-current={entry === active ? 'page' : undefined}
            >
              <Icon name={entry.icon} />
              <span>{text(entry.label)}</span>
            </Link>
          ))}
        <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          <span className="fw-icon">
            <MenuOutlined aria-hidden />
          </span>
          <span>{t('common.more')}</span>
        </button>
      </nav>
      {open && <PhoneMenu onClose={() => setOpen(false)} />}
    </>
  );
}
