import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entity } from '../data/use-entity.ts';
import type { RecordList } from '../data/use-records.ts';
import { useReader } from '../values/use-reader.ts';
import type { ListColumn } from './columns.ts';
import { HeadCell } from './head-cell.tsx';
import { TableRow } from './table-row.tsx';
import { usePrefetch } from './use-prefetch.ts';
import { useRowKeys } from './use-row-keys.ts';
import { useRowWindow } from './use-row-window.ts';
import './table.css';

/** Height of a row in pixels; the stylesheet holds rows to it. */
export const rowHeight = 40;

interface Props {
  app: string;
  entity: Entity;
  columns: ListColumn[];
  sort: readonly string[];
  deleted: boolean;
  list: RecordList;
  onSort: (column: string) => void;
}

/** Records as rows; only the rows in sight are in the page, and more are fetched as the end comes near. */
export function Table({ app, entity, columns, sort, deleted, list, onSort }: Props) {
  const { t } = useTranslation();
  const reader = useReader();
  const scroller = useRef<HTMLDivElement>(null);
  const { records } = list;
  const { first, end } = useRowWindow(scroller, rowHeight, records.length);
  const prefetch = usePrefetch(entity.name);
  const keys = useRowKeys(scroller, records.length, rowHeight);
  if (end > records.length - 20) queueMicrotask(list.loadMore);

  const width = columns.reduce((sum, column) => sum + column.width, 48);
  const wide = columns.find((column) => column.name === entity.titleField)?.name ?? columns[0]?.name;
  const total = list.hasMore ? -1 : records.length + 1;
  return (
    <div className="fw-table-scroll" ref={scroller} data-stale={list.stale || undefined}>
      <table
        className="fw-table"
        aria-label={entity.plural}
        aria-rowcount={total}
        style={{ minWidth: width }}
        onKeyDown={keys.onKeyDown}
        onPointerOver={prefetch}
      >
        <colgroup>
          {columns.map((column) => (
            // The title takes what is left over, so that values of one kind keep their place.
            <col key={column.name} style={column.name === wide ? {} : { width: column.width }} />
          ))}
          <col style={{ width: 48 }} />
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <HeadCell key={column.name} column={column} sort={sort} onSort={onSort} />
            ))}
            <th scope="col">
              <span className="fw-hidden">{t('record.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {first > 0 && <tr aria-hidden style={{ height: first * rowHeight }} />}
          {records.slice(first, end).map((record, offset) => (
            <TableRow
              key={record.id}
              app={app}
              entity={entity}
              columns={columns}
              record={record}
              reader={reader}
              deleted={deleted}
              index={first + offset}
              reachable={first + offset === keys.active}
            />
          ))}
          {end < records.length && <tr aria-hidden style={{ height: (records.length - end) * rowHeight }} />}
        </tbody>
      </table>
      {list.hasMore && (
        <div className="fw-table-more">
          <button type="button" className="fw-text-button" disabled={list.loadingMore} onClick={list.loadMore}>
            {list.loadingMore ? t('list.loadingMore') : t('list.loadMore')}
          </button>
        </div>
      )}
    </div>
  );
}
