import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useEntity } from '../data/use-entity.ts';
import { useRecords } from '../data/use-records.ts';
import type { RelatedList } from '../form/form-shape.ts';
import { cellValue, recordTitle } from '../list/cell-value.ts';
import type { RecordData } from '../shapes.ts';
import { listPath, recordPath } from '../shell/navigation.ts';
import { FieldValue } from '../values/field-value.tsx';
import { formatNumber } from '../values/format.ts';
import { useReader } from '../values/use-reader.ts';
import { isBlank } from '../values/value-text.ts';

const shownRecords = 5;

interface Props {
  app: string;
  /** Entity of the record. */
  from: string;
  list: RelatedList;
  record: RecordData;
  /** Called with the list's name once its records are there. */
  onSettled: (name: string) => void;
}

/** The newest records that point to this one, and the ways to all of them and to a new one. */
export function RelatedCard({ app, from, list, record, onSettled }: Props) {
  const { t } = useTranslation();
  const reader = useReader();
  const { entity } = useEntity(list.entity);
  const titleField = entity?.titleField ?? 'name';
  const columns = (list.columns ?? []).filter((name) => name !== titleField && entity?.fields.has(name)).slice(0, 3);
  const filter = { '==': [{ var: list.field }, record.id] };
  const query = { fields: [titleField, ...columns], filter, sort: list.sort ?? ['-created_at'], limit: shownRecords };
  const { records, count, pending } = useRecords(list.entity, query, entity !== undefined);
  const settled = entity !== undefined && !pending;
  useEffect(() => {
    if (settled) onSettled(list.name);
  }, [settled, onSettled, list.name]);
  // As the filter builder writes it, so that the list shows it in words.
  const shownFilter = list.anyRecord ? filter : { in: [{ var: list.field }, [record.id]] };
  const all = `${listPath(app, list.entity)}?filter=${encodeURIComponent(JSON.stringify(shownFilter))}`;
  return (
    <section className="fw-related">
      <header>
        <h2>{list.label}</h2>
        {count !== null && <span className="fw-count">{formatNumber(count, reader)}</span>}
        <Link
          className="fw-icon-button"
          to={`/${app}/${list.entity}/new?${list.field}=${list.anyRecord ? `${from}:` : ''}${record.id}`}
          aria-label={t('list.new', { label: entity?.label ?? list.label })}
          title={t('list.new', { label: entity?.label ?? list.label })}
        >
          <PlusOutlined />
        </Link>
      </header>
      <ul>
        {records.map((each) => (
          <li key={each.id}>
            <Link to={recordPath(app, list.entity, each.id)} className="fw-card-title">
              {recordTitle(each, titleField) || t('common.untitled')}
            </Link>
            <div className="fw-related-values">
              {columns.map((name) => {
                const field = entity?.fields.get(name);
                const value = cellValue(each, name);
                // “No” says little without the name of what is not.
                if (!field || isBlank(value) || value === false) return null;
                return (
                  <span key={name}>
                    <FieldValue value={value} field={field} reader={reader} app={app} />
                  </span>
                );
              })}
            </div>
          </li>
        ))}
      </ul>
      {count !== null && count > shownRecords && (
        <Link to={all} className="fw-related-all">
          {t('record.showAll')}
        </Link>
      )}
    </section>
  );
}
