import DownOutlined from '@ant-design/icons/es/icons/DownOutlined';
import { Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMe } from '../data/use-me.ts';
import { Icon } from '../icons/icon.tsx';
import { useLocalText } from '../locales/use-language.ts';
import { Mark } from './mark.tsx';
import { homePath } from './navigation.ts';
import { useApp } from './use-app.ts';

/** The app's name; a menu when there are several. */
export function AppSwitcher({ narrow }: { narrow: boolean }) {
  const { t } = useTranslation();
  const { apps } = useMe();
  const app = useApp();
  const text = useLocalText();
  const navigate = useNavigate();
  const name = app ? text(app.label) : t('common.product');
  const face = (
    <>
      <Mark size={24} />
      {!narrow && <span className="fw-app-name">{name}</span>}
    </>
  );
  if (apps.length < 2) return <div className="fw-app-switcher">{face}</div>;
  const items = apps.map((each) => ({ key: each.name, label: text(each.label), icon: <Icon name={each.icon} /> }));
  const open = (key: string): void => {
    const chosen = apps.find((each) => each.name === key);
    if (chosen) void navigate(homePath(chosen) ?? `/${chosen.name}`);
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items, selectedKeys: app ? [app.name] : [], onClick: ({ key }) => open(key) }}
    >
      <button
        type="button"
        className="fw-app-switcher"
        aria-label={`${t('shell.apps')}: ${name}`}
        aria-haspopup="menu"
        title={name}
      >
        {face}
        {!narrow && <DownOutlined className="fw-app-caret" aria-hidden />}
      </button>
    </Dropdown>
  );
}
