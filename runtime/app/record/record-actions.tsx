import EditOutlined from '@ant-design/icons/es/icons/EditOutlined';
import MoreOutlined from '@ant-design/icons/es/icons/MoreOutlined';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHref, useNavigate } from 'react-router';
import type { Entity } from '../data/use-entity.ts';
import { isDeleted } from '../data/use-record.ts';
import { ConfirmDelete } from '../feedback/confirm-delete.tsx';
import { showToast } from '../feedback/toasts.ts';
import { useRemoval } from '../list/row-actions.ts';
import type { RecordData } from '../shapes.ts';
import { listPath, recordPath } from '../shell/navigation.ts';

interface Props {
  app: string;
  entity: Entity;
  record: RecordData;
  title: string;
}

/** Edit, and the rarer things in a menu. */
export function RecordActions({ app, entity, record, title }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { remove } = useRemoval(entity.name);
  const [asking, setAsking] = useState(false);
  const edit = `${recordPath(app, entity.name, record.id)}/edit`;
  const href = useHref(edit);
  if (isDeleted(record)) return null;

  const copyLink = async (): Promise<void> => {
    await navigator.clipboard.writeText(window.location.href);
    showToast({ tone: 'info', text: t('record.linkCopied') });
  };
  const confirmed = async (): Promise<void> => {
    setAsking(false);
    if (await remove(record.id, title)) void navigate(listPath(app, entity.name));
  };
  const items = [
    { key: 'link', label: t('record.copyLink'), onClick: () => void copyLink() },
    { type: 'divider' as const },
    { key: 'delete', danger: true, label: t('common.delete'), onClick: () => setAsking(true) },
  ];
  return (
    <div className="fw-page-actions">
      <Button
        icon={<EditOutlined />}
        href={href}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          void navigate(edit);
        }}
      >
        {t('common.edit')}
      </Button>
      <Dropdown trigger={['click']} placement="bottomRight" menu={{ items }}>
        <button type="button" className="fw-icon-button" aria-label={t('record.actions')} aria-haspopup="menu">
          <MoreOutlined />
        </button>
      </Dropdown>
      {asking && <ConfirmDelete title={title} onClose={() => setAsking(false)} onConfirm={() => void confirmed()} />}
    </div>
  );
}

/** Says that the record is in the recycle bin, and brings it back. */
export function DeletedBanner({ entity, record, title }: Omit<Props, 'app'>) {
  const { t } = useTranslation();
  const { restore } = useRemoval(entity.name);
  return (
    <div className="fw-banner" role="status">
      <span>{t('record.deletedBanner')}</span>
      <Button size="small" onClick={() => void restore(record.id, title)}>
        {t('common.restore')}
      </Button>
    </div>
  );
}
