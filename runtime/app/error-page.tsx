import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { EmptyState } from './feedback/empty-state.tsx';

/** For addresses that lead nowhere, and for a page that broke. */
export function ErrorPage() {
  const { t } = useTranslation();
  const broken = useRouteError() !== undefined;
  return (
    <EmptyState
      icon={broken ? 'warning' : 'compass'}
      title={t(broken ? 'problem.broken' : 'problem.notFound')}
      hint={t(broken ? 'problem.brokenHint' : 'problem.notFoundHint')}
    >
      {broken && <Button onClick={() => window.location.reload()}>{t('problem.reload')}</Button>}
      <Button href="/">{t('problem.home')}</Button>
    </EmptyState>
  );
}
