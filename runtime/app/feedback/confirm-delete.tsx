import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog.tsx';

/** Asks before a record goes to the recycle bin. */
export function ConfirmDelete({
  title,
  onConfirm,
  onClose,
}: {
  title: string;
  onConfirm: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const footer = (
    <>
      <Button onClick={onClose}>{t('common.cancel')}</Button>
      <Button type="primary" danger onClick={onConfirm}>
        {t('common.delete')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('record.confirmTitle', { title })} onClose={onClose} footer={footer}>
      <p>{t('record.confirmText')}</p>
    </Dialog>
  );
}
