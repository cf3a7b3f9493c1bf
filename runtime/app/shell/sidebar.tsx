import MenuFoldOutlined from '@ant-design/icons/es/icons/MenuFoldOutlined';
import MenuUnfoldOutlined from '@ant-design/icons/es/icons/MenuUnfoldOutlined';
import { useTranslation } from 'react-i18next';
import { AppSwitcher } from './app-switcher.tsx';
import { NavigationList } from './navigation-list.tsx';

/** The navigation at the side: the app, its groups and entries; narrow shows icons only. */
export function Sidebar({ narrow, onToggle }: { narrow: boolean; onToggle: () => void }) {
  const { t } = useTranslation();
  const label = narrow ? t('shell.expand') : t('shell.collapse');
  return (
    <aside className={narrow ? 'fw-sidebar fw-sidebar-narrow' : 'fw-sidebar'}>
      <AppSwitcher narrow={narrow} />
      <NavigationList narrow={narrow} />
      <button
        type="button"
        className="fw-icon-button fw-sidebar-fold"
        aria-label={label}
        title={label}
        aria-expanded={!narrow}
        onClick={onToggle}
      >
        {narrow ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
      </button>
    </aside>
  );
}
