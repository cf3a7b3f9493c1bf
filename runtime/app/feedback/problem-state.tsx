import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api.ts';
import { EmptyState } from './empty-state.tsx';
import { problemText } from './problem-text.ts';

/** What stands where something could not be shown, with a way to try again. */
export function ProblemState({ problem, onRetry }: { problem: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const missing = problem instanceof ApiProblem && problem.status === 404;
  const reference = problem instanceof ApiProblem && problem.status >= 500 ? problem.requestId : undefined;
  return (
    <EmptyState
      icon="warning"
      title={missing ? t('problem.notFound') : problemText(problem, t)}
      hint={missing ? t('problem.notFoundHint') : reference ? t('problem.reference', { id: reference }) : ''}
    >
      {onRetry && !missing && <Button onClick={onRetry}>{t('common.retry')}</Button>}
    </EmptyState>
  );
}
