import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Entity } from '../data/use-entity.ts';
import type { RecordData } from '../shapes.ts';
import { recordPath } from '../shell/navigation.ts';
import { FieldValue } from '../values/field-value.tsx';
import type { Reader } from '../values/format.ts';
import { cellValue, recordTitle } from './cell-value.ts';
import type { ListColumn } from './columns.ts';
import { RowMenu } from './row-menu.tsx';

interface Props {
  app: string;
  entity: Entity;
  columns: ListColumn[];
  record: RecordData;
  reader: Reader;
  deleted: boolean;
  index: number;
  /** Whether the Tab key stops at this row. */
  reachable: boolean;
}

const isControl = (target: EventTarget): boolean => target instanceof Element && target.closest('a, button') !== null;

/** One record of the table: a click anywhere opens it, as does Enter. */
export const TableRow = memo(function TableRow({
  app,
  entity,
  columns,
  record,
  reader,
  deleted,
  index,
  reachable,
}: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const path = recordPath(app, entity.name, record.id);
  const title = recordTitle(record, entity.titleField) || t('common.untitled');
  return (
    <tr
      data-row={index}
      data-id={record.id}
      aria-rowindex={index + 2}
      tabIndex={reachable ? 0 : -1}
      onClick={(event) => {
        if (!isControl(event.target) && !window.getSelection()?.toString()) void navigate(path);
      }}
    >
      {columns.map((column) => (
        <td
          key={column.name}
          className={column.alignEnd ? 'fw-end' : column.name === entity.titleField ? 'fw-title' : undefined}
        >
          {column.name === entity.titleField ? (
            <Link to={path} className="fw-title-link" data-open tabIndex={-1}>
              {title}
            </Link>
          ) : (
            <FieldValue value={cellValue(record, column.name)} field={column} reader={reader} app={app} tabIndex={-1} />
          )}
        </td>
      ))}
      <td className="fw-cell-menu">
        <RowMenu app={app} entity={entity.name} id={record.id} title={title} deleted={deleted} tabIndex={-1} />
      </td>
    </tr>
  );
});
