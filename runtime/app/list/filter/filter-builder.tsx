import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entity } from '../../data/use-entity.ts';
import type { Condition, FilterModel } from './condition.ts';
import { ConditionRow, conditionOn } from './condition-row.tsx';
import { toLogic, typeIn } from './filter-model.ts';
import { operatorsFor } from './operators.ts';

interface Props {
  entity: Entity;
  model: FilterModel;
  onApply: (logic: unknown) => void;
}

interface Draft {
  key: number;
  condition: Condition;
}

/** Builds a filter in words. Every complete condition works at once, so the list behind follows. */
export function FilterBuilder({ entity, model, onApply }: Props) {
  const { t } = useTranslation();
  const [join, setJoin] = useState(model.join);
  const [drafts, setDrafts] = useState<Draft[]>(() => model.conditions.map((condition, key) => ({ key, condition })));
  const fields = [...entity.fields.values()].filter((field) => operatorsFor(field.type).length > 0);

  const settle = (next: Draft[], nextJoin = join): void => {
    setDrafts(next);
    onApply(toLogic({ join: nextJoin, conditions: next.map((draft) => draft.condition) }, typeIn(entity)));
  };
  const add = (name: string): void => {
    const condition = conditionOn(name, entity.fields.get(name)?.type ?? '');
    if (condition) settle([...drafts, { key: Math.max(0, ...drafts.map((draft) => draft.key)) + 1, condition }]);
  };
  const joins = [
    { value: 'and' as const, label: t('filter.all') },
    { value: 'or' as const, label: t('filter.any') },
  ];
  return (
    <div className="fw-builder">
      {drafts.length > 1 && (
        <div className="fw-builder-join">
          {t('filter.title')}
          <Select
            aria-label={t('filter.title')}
            variant="filled"
            size="small"
            value={join}
            options={joins}
            popupMatchSelectWidth={false}
            onChange={(next) => {
              setJoin(next);
              settle(drafts, next);
            }}
          />
        </div>
      )}
      {drafts.map((draft) => (
        <ConditionRow
          key={draft.key}
          entity={entity}
          condition={draft.condition}
          onChange={(condition) =>
            settle(drafts.map((each) => (each.key === draft.key ? { ...each, condition } : each)))
          }
          onRemove={() => settle(drafts.filter((each) => each.key !== draft.key))}
        />
      ))}
      <div className="fw-builder-foot">
        <Select
          // Always shows the invitation; choosing a field adds a line.
          value={null}
          className="fw-builder-add"
          aria-label={t('filter.add')}
          placeholder={
            <span>
              <PlusOutlined aria-hidden /> {t('filter.add')}
            </span>
          }
          variant="borderless"
          options={fields.map((field) => ({ value: field.name, label: field.label }))}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={240}
          defaultOpen={drafts.length === 0}
          autoFocus={drafts.length === 0}
          onChange={(name: string | null) => name && add(name)}
        />
        {drafts.length > 0 && (
          <Button type="text" size="small" onClick={() => settle([])}>
            {t('filter.clear')}
          </Button>
        )}
      </div>
    </div>
  );
}
