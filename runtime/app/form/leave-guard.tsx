import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { Dialog } from '../feedback/dialog.tsx';

/** Asks before unsaved changes are lost. `isDirty` is asked at the moment of leaving. */
export function LeaveGuard({ isDirty, onLeave }: { isDirty: () => boolean; onLeave: () => void }) {
  const { t } = useTranslation();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && isDirty(),
  );
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (isDirty()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isDirty]);
  if (blocker.state !== 'blocked') return null;
  const leave = (): void => {
    onLeave();
    blocker.proceed();
  };
  const footer = (
    <>
      <Button danger onClick={leave}>
        {t('form.leave')}
      </Button>
      <Button type="primary" onClick={blocker.reset}>
        {t('form.stay')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('form.unsavedTitle')} onClose={blocker.reset} footer={footer}>
      <p>{t('form.unsavedText')}</p>
    </Dialog>
  );
}
