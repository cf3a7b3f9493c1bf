import DeleteOutlined from '@ant-design/icons/es/icons/DeleteOutlined';
import { useTranslation } from 'react-i18next';
import type { Entity } from '../data/use-entity.ts';
import type { RecordList } from '../data/use-records.ts';
import { Icon } from '../icons/icon.tsx';
import { formatNumber } from '../values/format.ts';
import { useReader } from '../values/use-reader.ts';
import { NewButton } from './new-button.tsx';

interface Props {
  app: string;
  entity: Entity;
  list: RecordList;
  deleted: boolean;
  onDeleted: (deleted: boolean) => void;
}

/** How many records there are, in words; keeps its room while it is not known. */
function Count({ list }: { list: RecordList }) {
  const { t } = useTranslation();
  const reader = useReader();
  if (list.count === null) return <span className="fw-count" />;
  const shown = formatNumber(list.count, reader);
  const text = list.capped ? t('list.countMore', { shown }) : t('list.count', { count: list.count, shown });
  return (
    <span className="fw-count" role="status">
      {text}
    </span>
  );
}

/** The head of a list: what it shows, how much of it, and how to add to it. */
export function ListHeader({ app, entity, list, deleted, onDeleted }: Props) {
  const { t } = useTranslation();
  const bin = deleted ? t('list.binLeave') : t('list.bin');
  return (
    <header className="fw-page-head">
      <span className="fw-page-icon">
        <Icon name={entity.icon} />
      </span>
      <h1>{deleted ? `${entity.plural} · ${t('list.bin')}` : entity.plural}</h1>
      <Count list={list} />
      <div className="fw-page-actions">
        <button
          type="button"
          className="fw-icon-button"
          aria-label={bin}
          title={bin}
          aria-pressed={deleted}
          onClick={() => onDeleted(!deleted)}
        >
          <DeleteOutlined />
        </button>
        {!deleted && <NewButton app={app} entity={entity} />}
      </div>
    </header>
  );
}
