import TableOutlined from '@ant-design/icons/es/icons/TableOutlined';
import { Button, Checkbox, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entity } from '../data/use-entity.ts';
import { choosable } from './columns.ts';

interface Props {
  entity: Entity;
  chosen: string[];
  changed: boolean;
  onChange: (columns: string[] | null) => void;
}

function ColumnList({ entity, chosen, changed, onChange }: Props) {
  const { t } = useTranslation();
  const [find, setFind] = useState('');
  const fields = choosable(entity).filter((field) => field.label.toLowerCase().includes(find.trim().toLowerCase()));
  const toggle = (name: string): void =>
    onChange(chosen.includes(name) ? chosen.filter((each) => each !== name) : [...chosen, name]);
  return (
    <div className="fw-chooser">
      <input
        className="fw-plain-input"
        aria-label={t('list.columnsHint')}
        placeholder={t('list.columnsHint')}
        value={find}
        onChange={(event) => setFind(event.target.value)}
      />
      <div className="fw-chooser-list">
        {fields.map((field) => (
          <Checkbox
            key={field.name}
            checked={chosen.includes(field.name)}
            disabled={field.name === entity.titleField}
            onChange={() => toggle(field.name)}
          >
            {field.label}
          </Checkbox>
        ))}
      </div>
      <Button type="text" size="small" disabled={!changed} onClick={() => onChange(null)}>
        {t('list.columnsReset')}
      </Button>
    </div>
  );
}

/** Chooses which fields stand in the table. */
export function ColumnChooser(props: Props) {
  const { t } = useTranslation();
  return (
    <Popover trigger="click" placement="bottomRight" arrow={false} destroyOnHidden content={<ColumnList {...props} />}>
      <Button type="text" icon={<TableOutlined />} aria-haspopup="dialog">
        <span className="fw-tool-label">{t('list.columns')}</span>
      </Button>
    </Popover>
  );
}
