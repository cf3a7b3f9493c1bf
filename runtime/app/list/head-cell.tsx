import ArrowDownOutlined from '@ant-design/icons/es/icons/ArrowDownOutlined';
import ArrowUpOutlined from '@ant-design/icons/es/icons/ArrowUpOutlined';
import type { ListColumn } from './columns.ts';

interface Props {
  column: ListColumn;
  sort: readonly string[];
  onSort: (column: string) => void;
}

/** A column's head; a click sorts by it. */
export function HeadCell({ column, sort, onSort }: Props) {
  const up = sort.includes(column.name);
  const down = sort.includes(`-${column.name}`);
  const end = column.alignEnd ? 'fw-end' : undefined;
  if (!column.sortable) {
    return (
      <th scope="col" className={end}>
        <span className="fw-head">{column.label}</span>
      </th>
    );
  }
  return (
    <th scope="col" className={end} aria-sort={up ? 'ascending' : down ? 'descending' : undefined}>
      <button type="button" className="fw-head" title={column.label} onClick={() => onSort(column.name)}>
        <span className="fw-head-text">{column.label}</span>
        {up && <ArrowUpOutlined aria-hidden />}
        {down && <ArrowDownOutlined aria-hidden />}
      </button>
    </th>
  );
}
