import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Entity } from '../data/use-entity.ts';
import type { RecordList } from '../data/use-records.ts';
import { recordPath } from '../shell/navigation.ts';
import { FieldValue } from '../values/field-value.tsx';
import { useReader } from '../values/use-reader.ts';
import { isBlank } from '../values/value-text.ts';
import { cellValue, recordTitle } from './cell-value.ts';
import type { ListColumn } from './columns.ts';
import { RowMenu } from './row-menu.tsx';
import './cards.css';

interface Props {
  app: string;
  entity: Entity;
  columns: ListColumn[];
  deleted: boolean;
  list: RecordList;
}

/** Records as cards, for a phone: the title, and the first columns below it. */
export function Cards({ app, entity, columns, deleted, list }: Props) {
  const { t } = useTranslation();
  const reader = useReader();
  const foot = useRef<HTMLDivElement>(null);
  const { loadMore } = list;
  useEffect(() => {
    const element = foot.current;
    if (!element) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && loadMore(), {
      rootMargin: '600px',
    });
    observer.observe(element);
    return () => observer.disconnect();
  });
  const shown = columns.filter((column) => column.name !== entity.titleField).slice(0, 3);
  return (
    <div className="fw-cards" data-stale={list.stale || undefined}>
      <ul aria-label={entity.plural}>
        {list.records.map((record) => {
          const title = recordTitle(record, entity.titleField) || t('common.untitled');
          return (
            <li key={record.id} className="fw-card">
              <Link to={recordPath(app, entity.name, record.id)} className="fw-card-title">
                {title}
              </Link>
              <RowMenu app={app} entity={entity.name} id={record.id} title={title} deleted={deleted} />
              <div className="fw-card-values">
                {shown
                  .filter((column) => !isBlank(cellValue(record, column.name)))
                  .map((column) => (
                    <span key={column.name} className="fw-card-value">
                      <span className="fw-hidden">{column.label}: </span>
                      <FieldValue value={cellValue(record, column.name)} field={column} reader={reader} app={app} />
                    </span>
                  ))}
              </div>
            </li>
          );
        })}
      </ul>
      <div ref={foot} className="fw-cards-foot">
        {list.hasMore && (
          <button type="button" className="fw-text-button" disabled={list.loadingMore} onClick={loadMore}>
            {list.loadingMore ? t('list.loadingMore') : t('list.loadMore')}
          </button>
        )}
      </div>
    </div>
  );
}
