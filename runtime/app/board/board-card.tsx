import MoreOutlined from '@ant-design/icons/es/icons/MoreOutlined';
import { Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Entity } from '../data/use-entity.ts';
import { cellValue, recordTitle } from '../list/cell-value.ts';
import type { ListColumn } from '../list/columns.ts';
import type { RecordData } from '../shapes.ts';
import { recordPath } from '../shell/navigation.ts';
import { FieldValue } from '../values/field-value.tsx';
import { useReader } from '../values/use-reader.ts';
import { isBlank } from '../values/value-text.ts';
import type { Lane } from './lanes.ts';

interface Props {
  app: string;
  entity: Entity;
  card: RecordData;
  lane: Lane;
  all: Lane[];
  values: ListColumn[];
  onDrag: (card: RecordData | undefined) => void;
  onMove: (card: RecordData, value: string | null) => void;
}

/** A record on the board. */
export function BoardCard({ app, entity, card, lane, all, values, onDrag, onMove }: Props) {
  const { t } = useTranslation();
  const reader = useReader();
  const title = recordTitle(card, entity.titleField) || t('common.untitled');
  const path = recordPath(app, entity.name, card.id);
  return (
    <li
      className="fw-board-card"
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', title);
        onDrag(card);
      }}
      onDragEnd={() => onDrag(undefined)}
    >
      <Link to={path} className="fw-card-title" draggable={false} data-card={card.id}>
        {title}
      </Link>
      <CardMenu title={title} path={path} card={card} lane={lane} all={all} onMove={onMove} />
      <div className="fw-board-values">
        {values
          .filter((column) => !isBlank(cellValue(card, column.name)))
          .map((column) => (
            <span key={column.name} title={column.label}>
              <FieldValue value={cellValue(card, column.name)} field={column} reader={reader} app={app} tabIndex={-1} />
            </span>
          ))}
      </div>
    </li>
  );
}

type MenuProps = Pick<Props, 'card' | 'lane' | 'all' | 'onMove'> & { title: string; path: string };

/** What one can do with a card, moving it among them; built when it is opened. */
function CardMenu({ title, path, card, lane, all, onMove }: MenuProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const targets = all.filter((each) => each.value !== lane.value && each.value !== null);
  const items = [
    { key: 'open', label: t('common.open'), onClick: () => void navigate(path) },
    { key: 'edit', label: t('common.edit'), onClick: () => void navigate(`${path}/edit`) },
    { type: 'divider' as const },
    {
      key: 'move',
      type: 'group' as const,
      label: t('board.moveTo'),
      children: targets.map((each) => ({
        key: `to ${each.value}`,
        label: each.label,
        onClick: () => onMove(card, each.value),
      })),
    },
  ];
  const button = (
    <button
      type="button"
      className="fw-icon-button fw-row-menu"
      aria-label={t('list.rowMenu', { title })}
      aria-haspopup="menu"
      aria-expanded={open}
      onClick={() => setOpen(true)}
    >
      <MoreOutlined />
    </button>
  );
  if (!open) return button;
  return (
    <Dropdown
      open
      autoFocus
      trigger={['click']}
      placement="bottomRight"
      menu={{ items, onClick: () => setOpen(false) }}
      onOpenChange={setOpen}
    >
      {button}
    </Dropdown>
  );
}
