import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { BottomNavigation, PhoneTopBar } from './phone-bars.tsx';
import { Sidebar } from './sidebar.tsx';
import { TopBar } from './top-bar.tsx';
import { usePhone } from './use-phone.ts';
import './shell.css';

const key = 'formwork.sidebar';

/** The frame around every page. */
export function Shell() {
  const { t } = useTranslation();
  const phone = usePhone();
  const [narrow, setNarrow] = useState(() => localStorage.getItem(key) === 'narrow');
  const toggle = (): void => {
    localStorage.setItem(key, narrow ? 'wide' : 'narrow');
    setNarrow(!narrow);
  };
  return (
    <div className="fw-shell">
      <a className="fw-skip" href="#fw-main">
        {t('common.skip')}
      </a>
      {!phone && <Sidebar narrow={narrow} onToggle={toggle} />}
      <div className="fw-stage">
        {phone ? <PhoneTopBar /> : <TopBar />}
        <main id="fw-main" className="fw-main" tabIndex={-1}>
          <Suspense fallback={null}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      {phone && <BottomNavigation />}
    </div>
  );
}
