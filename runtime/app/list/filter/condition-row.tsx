import CloseOutlined from '@ant-design/icons/es/icons/CloseOutlined';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Entity } from '../../data/use-entity.ts';
import type { Condition, OperatorName } from './condition.ts';
import { operatorNamed, operatorsFor } from './operators.ts';
import { ValueEditor } from './value-editor.tsx';

interface Props {
  entity: Entity;
  condition: Condition;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
}

/** A fresh condition on a field, with the operator people mostly mean. */
export function conditionOn(field: string, type: string): Condition | undefined {
  const operator = operatorsFor(type)[0];
  return operator && { field, operator: operator.name, value: null };
}

/** Field, comparison, value: one line of the filter builder. */
export function ConditionRow({ entity, condition, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const field = entity.fields.get(condition.field);
  if (!field) return null;
  const fields = [...entity.fields.values()].filter((each) => operatorsFor(each.type).length > 0);
  const changeOperator = (name: OperatorName): void => {
    // A value only survives between operators that choose it the same way.
    const same = operatorNamed(name)?.editor === operatorNamed(condition.operator)?.editor;
    onChange({ ...condition, operator: name, value: same ? condition.value : null });
  };
  return (
    <div className="fw-condition">
      <Select
        aria-label={t('filter.field')}
        value={condition.field}
        options={fields.map((each) => ({ value: each.name, label: each.label }))}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        onChange={(name: string) => onChange(conditionOn(name, entity.fields.get(name)?.type ?? '') ?? condition)}
      />
      <Select
        aria-label={t('filter.operator')}
        value={condition.operator}
        options={operatorsFor(field.type).map(({ name }) => ({ value: name, label: t(`operator.${name}`) }))}
        popupMatchSelectWidth={false}
        onChange={changeOperator}
      />
      <ValueEditor
        entity={entity}
        field={field}
        condition={condition}
        onChange={(value) => onChange({ ...condition, value })}
      />
      <button
        type="button"
        className="fw-icon-button"
        aria-label={t('filter.removeCondition')}
        title={t('filter.removeCondition')}
        onClick={onRemove}
      >
        <CloseOutlined />
      </button>
    </div>
  );
}
