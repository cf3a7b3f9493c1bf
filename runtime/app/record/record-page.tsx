import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useForm } from '../data/form-query.ts';
import { useEntity } from '../data/use-entity.ts';
import { useMe } from '../data/use-me.ts';
import { isDeleted, useRecord } from '../data/use-record.ts';
import { EmptyState } from '../feedback/empty-state.tsx';
import { ProblemState } from '../feedback/problem-state.tsx';
import { recordTitle } from '../list/cell-value.ts';
import { keepRecent } from '../shell/recent.ts';
import { RecordHeader } from './record-header.tsx';
import { RecordSkeleton } from './record-skeleton.tsx';
import { RecordTabs } from './record-tabs.tsx';
import './record.css';

/** The page of one record. */
export function RecordPage() {
  const { t } = useTranslation();
  const { app = '', entity: name = '', id = '' } = useParams();
  const { user } = useMe();
  const { entity, problem } = useEntity(name);
  const form = useForm(name);
  const { data: record, error, refetch } = useRecord(name, id);
  const title = entity && record ? recordTitle(record, entity.titleField) : '';
  useEffect(() => {
    if (!title) return;
    document.title = `${title} · Formwork`;
    keepRecent(user.id, { entity: name, id, title });
  }, [title, name, id, user.id]);

  if (error?.status === 404)
    return <EmptyState icon="file-search" title={t('record.notFound')} hint={t('record.notFoundHint')} />;
  const refusal = problem ?? error ?? form.error;
  if (refusal && !(entity && record && form.data))
    return <ProblemState problem={refusal} onRetry={() => void refetch()} />;
  if (!entity || !record || !form.data) return <RecordSkeleton />;
  return (
    <article className="fw-record" key={id}>
      <RecordHeader app={app} entity={entity} record={record} form={form.data} title={title || t('common.untitled')} />
      <RecordTabs app={app} entity={entity} record={record} form={form.data} deleted={isDeleted(record)} />
    </article>
  );
}
