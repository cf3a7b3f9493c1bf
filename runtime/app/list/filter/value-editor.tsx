import { DatePicker, Input, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { FieldInfo } from '../../data/field-info.ts';
import type { Entity } from '../../data/use-entity.ts';
import { LinkSelect } from '../../links/link-select.tsx';
import { Tag } from '../../values/tag.tsx';
import type { Condition } from './condition.ts';
import { filterKind, operatorNamed } from './operators.ts';

interface Props {
  entity: Entity;
  field: FieldInfo;
  condition: Condition;
  onChange: (value: unknown) => void;
}

const asList = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];

function OptionEditor({ field, condition, onChange, many }: Props & { many: boolean }) {
  const { t } = useTranslation();
  const options = field.options.map((option) => ({ value: option.value, label: option.label, color: option.color }));
  return (
    <Select
      aria-label={t('filter.value')}
      {...(many ? { mode: 'multiple' as const, maxTagCount: 'responsive' as const } : {})}
      placeholder={t('widget.choose')}
      value={many ? asList(condition.value) : (asList(condition.value)[0] ?? null)}
      options={options}
      optionRender={({ data }) => <Tag color={data.color}>{data.label}</Tag>}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={onChange}
    />
  );
}

function MomentEditor({ condition, onChange, moment }: Props & { moment: boolean }) {
  const { t } = useTranslation();
  const value = typeof condition.value === 'string' ? dayjs(condition.value) : null;
  return (
    <DatePicker
      aria-label={t('filter.value')}
      value={value}
      onChange={(day) => onChange(day ? (moment ? day.startOf('day').toISOString() : day.format('YYYY-MM-DD')) : null)}
    />
  );
}

/** Chooses what a condition compares with, by the kind of the field. */
export function ValueEditor(props: Props) {
  const { t } = useTranslation();
  const { entity, field, condition, onChange } = props;
  const editor = operatorNamed(condition.operator)?.editor;
  const kind = filterKind(field.type);
  if (editor === undefined || editor === 'none') return <span />;
  if (editor === 'days') {
    return (
      <InputNumber
        aria-label={t('filter.value')}
        min={1}
        max={3660}
        value={Number(condition.value) || null}
        suffix={t('filter.days', { count: Number(condition.value) || 2 }).replace(/^\d+\s*/, '')}
        onChange={onChange}
      />
    );
  }
  if (kind === 'option' || kind === 'options') return <OptionEditor {...props} many={editor === 'many'} />;
  if (kind === 'link' || kind === 'links') {
    const target = field.targets[0] ?? '';
    return (
      <LinkSelect
        target={target}
        titleField={entity.metadata.labels[target]?.title ?? 'name'}
        label={t('filter.value')}
        multiple={editor === 'many'}
        value={asList(condition.value)}
        onChange={(ids) => onChange(editor === 'many' ? ids : (ids[0] ?? null))}
      />
    );
  }
  if (kind === 'number')
    return (
      <InputNumber
        aria-label={t('filter.value')}
        value={typeof condition.value === 'number' ? condition.value : null}
        onChange={onChange}
      />
    );
  if (kind === 'date' || kind === 'moment') return <MomentEditor {...props} moment={kind === 'moment'} />;
  return (
    <Input
      aria-label={t('filter.value')}
      value={String(condition.value ?? '')}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
