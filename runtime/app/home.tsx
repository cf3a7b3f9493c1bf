import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { EmptyState } from './feedback/empty-state.tsx';
import { homePath } from './shell/navigation.ts';
import { useApp } from './shell/use-app.ts';

/** The start page: the first list of the app. */
export function Home() {
  const { t } = useTranslation();
  const app = useApp();
  const path = app && homePath(app);
  if (path) return <Navigate to={path} replace />;
  return <EmptyState icon="appstore" title={t('shell.noApps')} hint={t('shell.noAppsHint')} />;
}
