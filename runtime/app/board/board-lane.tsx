import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldInfo } from '../data/field-info.ts';
import type { Entity } from '../data/use-entity.ts';
import type { ListColumn } from '../list/columns.ts';
import type { RecordData } from '../shapes.ts';
import { formatNumber } from '../values/format.ts';
import { Tag } from '../values/tag.tsx';
import { useReader } from '../values/use-reader.ts';
import { valueText } from '../values/value-text.ts';
import { BoardCard } from './board-card.tsx';
import type { Lane } from './lanes.ts';

const step = 30;

interface Props {
  app: string;
  entity: Entity;
  lane: Lane;
  all: Lane[];
  values: ListColumn[];
  sum: FieldInfo | undefined;
  /** True while not every record is here: counts and totals are then at least what they say. */
  more: boolean;
  dragged: RecordData | undefined;
  onDrag: (card: RecordData | undefined) => void;
  onMove: (card: RecordData, value: string | null) => void;
}

/** One option's cards, with their number and their sum. */
export function BoardLane({ app, entity, lane, all, values, sum, more, dragged, onDrag, onMove }: Props) {
  const { t } = useTranslation();
  const reader = useReader();
  const [limit, setLimit] = useState(step);
  const [over, setOver] = useState(false);
  const plus = more ? '+' : '';
  const count = `${formatNumber(lane.cards.length, reader)}${plus}`;
  const allow = (event: DragEvent): void => {
    if (!dragged) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    setOver(true);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (dragged) onMove(dragged, lane.value);
    onDrag(undefined);
  };
  return (
    <section
      className="fw-lane"
      data-over={over || undefined}
      aria-label={t('board.columnLabel', { option: lane.label, count })}
      onDragOver={allow}
      onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setOver(false)}
      onDrop={drop}
    >
      <header>
        <Tag color={lane.color}>{lane.label}</Tag>
        <span className="fw-count">{count}</span>
        {sum && lane.total !== undefined && (
          <span className="fw-lane-total">
            {valueText(lane.total, sum, reader)}
            {plus}
          </span>
        )}
      </header>
      <ul>
        {lane.cards.slice(0, limit).map((card) => (
          <BoardCard
            key={card.id}
            app={app}
            entity={entity}
            card={card}
            lane={lane}
            all={all}
            values={values}
            onDrag={onDrag}
            onMove={onMove}
          />
        ))}
        {lane.cards.length === 0 && (
          <li className="fw-lane-empty">{dragged ? t('board.dropHere') : t('board.empty')}</li>
        )}
        {lane.cards.length > limit && (
          <li>
            <button type="button" className="fw-text-button fw-lane-more" onClick={() => setLimit(limit + step)}>
              {t('board.more')}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}
