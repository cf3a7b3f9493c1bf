import { useQueryClient } from '@tanstack/react-query';
import { Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { useMe } from '../data/use-me.ts';
import { Avatar } from '../values/avatar.tsx';

/** Who is signed in, and the way out. */
export function UserMenu() {
  const { t } = useTranslation();
  const { user } = useMe();
  const client = useQueryClient();
  const signOut = async (): Promise<void> => {
    await api.signOut().catch(() => undefined);
    client.clear();
    window.location.assign('/');
  };
  const who = (
    <span className="fw-user-who">
      <strong>{user.name}</strong>
      <span>{user.email}</span>
    </span>
  );
  const items = [
    { key: 'who', label: who, disabled: true },
    { type: 'divider' as const },
    { key: 'out', label: t('shell.signOut'), onClick: () => void signOut() },
  ];
  return (
    <Dropdown trigger={['click']} placement="bottomRight" menu={{ items, className: 'fw-user-menu' }}>
      <button
        type="button"
        className="fw-icon-button"
        aria-label={t('shell.account')}
        title={user.name}
        aria-haspopup="menu"
      >
        <Avatar name={user.name} size={24} />
      </button>
    </Dropdown>
  );
}
