import CloseOutlined from '@ant-design/icons/es/icons/CloseOutlined';
import { useTranslation } from 'react-i18next';
import type { FieldInfo } from '../../data/field-info.ts';
import type { Entity } from '../../data/use-entity.ts';
import { useTitles } from '../../links/use-titles.ts';
import { formatMoment } from '../../values/format.ts';
import { useReader } from '../../values/use-reader.ts';
import { isBlank, valueText } from '../../values/value-text.ts';
import type { Condition, FilterModel } from './condition.ts';
import { toLogic, typeIn } from './filter-model.ts';
import { filterKind, operatorNamed } from './operators.ts';

const idsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];

/** What a condition compares with, in words. */
function useConditionValue(entity: Entity, field: FieldInfo, { operator, value }: Condition): string {
  const { t } = useTranslation();
  const reader = useReader();
  const kind = filterKind(field.type);
  const target = kind === 'link' || kind === 'links' ? (field.targets[0] ?? '') : '';
  const titles = useTitles(target, entity.metadata.labels[target]?.title ?? 'name', target ? idsOf(value) : []);
  if (operatorNamed(operator)?.editor === 'days') return t('filter.days', { count: Number(value) });
  if (isBlank(value)) return '';
  if (target)
    return idsOf(value)
      .map((id) => titles.get(id) ?? '…')
      .join(', ');
  if (kind === 'moment') return formatMoment(String(value), reader);
  return (Array.isArray(value) ? value : [value])
    .map((item: unknown) =>
      valueText(item, { ...field, type: field.type === 'multi_select' ? 'select' : field.type }, reader),
    )
    .join(', ');
}

function Chip({ entity, condition, onRemove }: { entity: Entity; condition: Condition; onRemove: () => void }) {
  const { t } = useTranslation();
  const field = entity.fields.get(condition.field);
  return field ? (
    <FieldChip entity={entity} field={field} condition={condition} onRemove={onRemove} />
  ) : (
    <PlainChip text={t('filter.custom')} onRemove={onRemove} />
  );
}

function FieldChip({
  entity,
  field,
  condition,
  onRemove,
}: {
  entity: Entity;
  field: FieldInfo;
  condition: Condition;
  onRemove: () => void;
}) {
  const { t } = useTranslation();
  const value = useConditionValue(entity, field, condition);
  const operator = t(`operator.${condition.operator}`);
  return (
    <PlainChip text={`${field.label} ${operator} ${value}`.trim()} onRemove={onRemove}>
      <b>{field.label}</b> {operator} {value && <b>{value}</b>}
    </PlainChip>
  );
}

function PlainChip({ text, children, onRemove }: { text: string; children?: React.ReactNode; onRemove: () => void }) {
  const { t } = useTranslation();
  return (
    <span className="fw-chip">
      <span className="fw-chip-text" title={text}>
        {children ?? text}
      </span>
      <button type="button" aria-label={t('filter.remove', { text })} onClick={onRemove}>
        <CloseOutlined />
      </button>
    </span>
  );
}

interface Props {
  entity: Entity;
  model: FilterModel | undefined;
  onApply: (logic: unknown) => void;
}

/** The filter in force, condition by condition, each removable. */
export function FilterChips({ entity, model, onApply }: Props) {
  const { t } = useTranslation();
  if (model && model.conditions.length === 0) return null;
  return (
    <div className="fw-chips">
      {model ? (
        model.conditions.map((condition, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no identity but their place
          <span key={index} className="fw-chip-slot">
            {index > 0 && model.join === 'or' && <span className="fw-muted">{t('filter.or')}</span>}
            <Chip
              entity={entity}
              condition={condition}
              onRemove={() =>
                onApply(
                  toLogic(
                    { ...model, conditions: model.conditions.filter((_, place) => place !== index) },
                    typeIn(entity),
                  ),
                )
              }
            />
          </span>
        ))
      ) : (
        <PlainChip text={t('filter.custom')} onRemove={() => onApply(null)} />
      )}
      <button type="button" className="fw-text-button" onClick={() => onApply(null)}>
        {t('filter.clear')}
      </button>
    </div>
  );
}
