import { Trans, useTranslation } from 'react-i18next';
import type { Link, RecordData } from '../shapes.ts';
import { Moment } from '../values/moment.tsx';

function Line({ kind, at, by }: { kind: 'created' | 'changed'; at: string; by: Link | null | undefined }) {
  const { t } = useTranslation();
  if (!by?.title) return <Trans t={t} i18nKey={`record.${kind}Only`} components={{ when: <Moment at={at} /> }} />;
  return <Trans t={t} i18nKey={`record.${kind}`} components={{ when: <Moment at={at} />, who: <b>{by.title}</b> }} />;
}

/** When and by whom the record was made and last changed. */
export function RecordMeta({ record }: { record: RecordData }) {
  return (
    <div className="fw-record-meta">
      {record.created_at && (
        <p>
          <Line kind="created" at={record.created_at} by={record.created_by} />
        </p>
      )}
      {record.updated_at && record.updated_at !== record.created_at && (
        <p>
          <Line kind="changed" at={record.updated_at} by={record.updated_by} />
        </p>
      )}
    </div>
  );
}
