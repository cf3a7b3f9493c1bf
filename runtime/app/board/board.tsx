import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListQuery } from '../api.ts';
import type { Entity } from '../data/use-entity.ts';
import type { RecordList } from '../data/use-records.ts';
import type { ListColumn } from '../list/columns.ts';
import type { RecordData } from '../shapes.ts';
import { BoardLane } from './board-lane.tsx';
import { lanes } from './lanes.ts';
import { useBoardKeys } from './use-board-keys.ts';
import { useMove } from './use-move.ts';
import './board.css';

/** A board loads this many records at most; beyond, its totals say that there are more. */
const mostRecords = 2000;

interface Props {
  app: string;
  entity: Entity;
  board: { by: string; sum?: string };
  columns: ListColumn[];
  list: RecordList;
  query: ListQuery;
}

/** Records as cards in a lane per option; a card moves by dragging, by its menu, or by Alt and an arrow key. */
export function Board({ app, entity, board, columns, list, query }: Props) {
  const { t } = useTranslation();
  const by = entity.fields.get(board.by);
  const [dragged, setDragged] = useState<RecordData>();
  const [said, setSaid] = useState('');
  const move = useMove(entity.name, query, board.by);
  const shown = useMemo(
    () => (by ? lanes(list.records, by, board.sum, t('board.none', { label: by.label })) : []),
    [list.records, by, board.sum, t],
  );
  const { hasMore, loadMore, loadingMore } = list;
  const mayLoad = hasMore && !loadingMore && list.records.length < mostRecords;
  useEffect(() => {
    if (mayLoad) loadMore();
  });
  const moveTo = async (card: RecordData, value: string | null): Promise<void> => {
    const label = shown.find((lane) => lane.value === value)?.label ?? '';
    if (await move(card, value)) setSaid(t('board.moved', { option: label }));
  };
  const onKeyDown = useBoardKeys(shown, (card, value) => void moveTo(card, value));
  if (!by) return null;
  const values = columns.filter((column) => column.name !== entity.titleField && column.name !== board.by).slice(0, 4);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys walk between the cards, which are links
    <div className="fw-board" onKeyDown={onKeyDown}>
      {shown.map((lane) => (
        <BoardLane
          key={lane.value ?? ''}
          app={app}
          entity={entity}
          lane={lane}
          all={shown}
          values={values}
          sum={board.sum ? entity.fields.get(board.sum) : undefined}
          more={hasMore}
          dragged={dragged}
          onDrag={setDragged}
          onMove={(card, value) => void moveTo(card, value)}
        />
      ))}
      <div className="fw-hidden" role="status">
        {said}
      </div>
    </div>
  );
}
