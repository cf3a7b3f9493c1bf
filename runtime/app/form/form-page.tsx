import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useForm } from '../data/form-query.ts';
import { useEntity } from '../data/use-entity.ts';
import { useRecord } from '../data/use-record.ts';
import { Delayed } from '../feedback/delayed.tsx';
import { ProblemState } from '../feedback/problem-state.tsx';
import { recordTitle } from '../list/cell-value.ts';
import { RecordForm } from './record-form.tsx';
import './form.css';

function Waiting() {
  return (
    <Delayed>
      <div className="fw-form-wait">
        {['40%', '70%', '70%', '55%'].map((width, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: bars have no other identity than their place
          <div key={index} className="fw-skeleton" style={{ width, height: 14 }} />
        ))}
      </div>
    </Delayed>
  );
}

/** The page where a record is made or changed. */
export function FormPage() {
  const { id } = useParams();
  return id ? <EditPage key={id} id={id} /> : <NewPage />;
}

function EditPage({ id }: { id: string }) {
  const { t } = useTranslation();
  const { app = '', entity: name = '' } = useParams();
  const { entity, problem } = useEntity(name);
  const form = useForm(name);
  const { data: record, error, refetch } = useRecord(name, id);
  const title = entity && record ? recordTitle(record, entity.titleField) : '';
  useEffect(() => {
    if (title) document.title = t('form.editTitle', { title });
  }, [title, t]);
  const refusal = problem ?? form.error ?? error;
  if (refusal) return <ProblemState problem={refusal} onRetry={() => void refetch()} />;
  if (!entity || !form.data || !record) return <Waiting />;
  return (
    <RecordForm
      app={app}
      entity={entity}
      form={form.data}
      record={record}
      title={t('form.editTitle', { title: title || t('common.untitled') })}
    />
  );
}

function NewPage() {
  const { t } = useTranslation();
  const { app = '', entity: name = '' } = useParams();
  const { entity, problem } = useEntity(name);
  const form = useForm(name);
  const title = entity ? t('form.newTitle', { label: entity.label }) : '';
  useEffect(() => {
    if (title) document.title = title;
  }, [title]);
  const refusal = problem ?? form.error;
  if (refusal) return <ProblemState problem={refusal} onRetry={() => void form.refetch()} />;
  if (!entity || !form.data) return <Waiting />;
  return <RecordForm key={name} app={app} entity={entity} form={form.data} record={undefined} title={title} />;
}
