import MoreOutlined from '@ant-design/icons/es/icons/MoreOutlined';
import { Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ConfirmDelete } from '../feedback/confirm-delete.tsx';
import { recordPath } from '../shell/navigation.ts';
import { useRemoval } from './row-actions.ts';

interface Props {
  app: string;
  entity: string;
  id: string;
  title: string;
  deleted: boolean;
  /** -1 where the row itself is the stop of the Tab key. */
  tabIndex?: number;
}

/** What one can do with a record of a list. The menu is only built when it is opened: rows are many. */
export function RowMenu({ app, entity, id, title, deleted, tabIndex }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { remove, restore } = useRemoval(entity);
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState(false);
  const path = recordPath(app, entity, id);
  const items = deleted
    ? [
        { key: 'restore', label: t('common.restore'), onClick: () => void restore(id, title) },
        { key: 'open', label: t('common.open'), onClick: () => void navigate(path) },
      ]
    : [
        { key: 'open', label: t('common.open'), onClick: () => void navigate(path) },
        { key: 'edit', label: t('common.edit'), onClick: () => void navigate(`${path}/edit`) },
        { type: 'divider' as const },
        { key: 'delete', danger: true, label: t('common.delete'), onClick: () => setAsking(true) },
      ];
  const button = (
    <button
      type="button"
      className="fw-icon-button fw-row-menu"
      data-row-menu
      tabIndex={tabIndex}
      aria-label={t('list.rowMenu', { title })}
      aria-haspopup="menu"
      aria-expanded={open}
      onClick={(event) => {
        event.stopPropagation();
        setOpen(true);
      }}
    >
      <MoreOutlined />
    </button>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps clicks in the menu and dialog from opening the row
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <span onClick={(event) => event.stopPropagation()}>
      {open ? (
        <Dropdown
          open
          trigger={['click']}
          placement="bottomRight"
          autoFocus
          menu={{ items, onClick: () => setOpen(false) }}
          onOpenChange={setOpen}
        >
          {button}
        </Dropdown>
      ) : (
        button
      )}
      {asking && (
        <ConfirmDelete
          title={title}
          onClose={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            void remove(id, title);
          }}
        />
      )}
    </span>
  );
}
