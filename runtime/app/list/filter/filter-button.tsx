import FilterOutlined from '@ant-design/icons/es/icons/FilterOutlined';
import { Button, Popover } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entity } from '../../data/use-entity.ts';
import type { FilterModel } from './condition.ts';
import './filter.css';

const FilterBuilder = lazy(() => import('./filter-builder.tsx').then((room) => ({ default: room.FilterBuilder })));

interface Props {
  entity: Entity;
  /** Undefined for a filter that the builder cannot show; building then starts anew. */
  model: FilterModel | undefined;
  onApply: (logic: unknown) => void;
}

/** Opens the filter builder. */
export function FilterButton({ entity, model, onApply }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const count = model?.conditions.length ?? 1;
  const content = (
    <Suspense fallback={<div className="fw-builder" />}>
      <FilterBuilder entity={entity} model={model ?? { join: 'and', conditions: [] }} onApply={onApply} />
    </Suspense>
  );
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      arrow={false}
      content={content}
      destroyOnHidden
    >
      <Button type="text" icon={<FilterOutlined />} aria-haspopup="dialog" aria-expanded={open}>
        <span className="fw-tool-label">{t('filter.button')}</span>
        {count > 0 && <span className="fw-tool-count">{count}</span>}
      </Button>
    </Popover>
  );
}
