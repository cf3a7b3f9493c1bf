import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type ApiProblem, api } from '../api.ts';
import type { Entity } from '../data/use-entity.ts';
import { EmptyState } from '../feedback/empty-state.tsx';
import { ProblemState } from '../feedback/problem-state.tsx';
import type { HistoryEntry } from '../shapes.ts';
import { Avatar } from '../values/avatar.tsx';
import { Moment } from '../values/moment.tsx';
import { HistoryChange } from './history-change.tsx';
import { RecordSkeleton } from './record-skeleton.tsx';

interface HistoryPage {
  items: HistoryEntry[];
  next: string | null;
}

function Entry({ app, entity, entry }: { app: string; entity: Entity; entry: HistoryEntry }) {
  const { t } = useTranslation();
  const who = entry.by?.title ?? t('history.someone');
  const fields = entry.op === 'update' ? Object.entries(entry.changes).filter(([name]) => entity.fields.has(name)) : [];
  return (
    <li className="fw-history-entry">
      <Avatar name={who} size={26} />
      <div className="fw-history-what">
        <p>
          <b>{who}</b> {t(`history.${entry.op}`)} <span className="fw-muted">· {<Moment at={entry.at} />}</span>
        </p>
        {fields.length > 0 && (
          <ul>
            {fields.map(([name, change]) => (
              <HistoryChange key={name} app={app} entity={entity} name={name} change={change} />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

/** Who changed what, newest first. */
export function History({ app, entity, id }: { app: string; entity: Entity; id: string }) {
  const { t } = useTranslation();
  const history = useInfiniteQuery<HistoryPage, ApiProblem, { pages: HistoryPage[] }, readonly unknown[], string>({
    queryKey: ['history', entity.name, id],
    queryFn: ({ pageParam, signal }) => api.history(entity.name, id, pageParam || undefined, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const entries = history.data?.pages.flatMap((page) => page.items) ?? [];
  if (history.error) return <ProblemState problem={history.error} onRetry={() => void history.refetch()} />;
  if (history.isPending) return <RecordSkeleton />;
  if (entries.length === 0) return <EmptyState icon="history" title={t('history.empty')} />;
  return (
    <div className="fw-history">
      <ol>
        {entries.map((entry) => (
          <Entry key={`${entry.version} ${entry.at}`} app={app} entity={entity} entry={entry} />
        ))}
      </ol>
      {history.hasNextPage && (
        <button type="button" className="fw-text-button" onClick={() => void history.fetchNextPage()}>
          {t('history.more')}
        </button>
      )}
    </div>
  );
}
