import { useTranslation } from 'react-i18next';
import type { FieldInfo } from '../data/field-info.ts';
import type { Entity } from '../data/use-entity.ts';
import { useTitles } from '../links/use-titles.ts';
import { FieldValue } from '../values/field-value.tsx';
import type { Reader } from '../values/format.ts';
import { useReader } from '../values/use-reader.ts';
import { isBlank } from '../values/value-text.ts';

const linkTypes = new Set(['lookup', 'master', 'user', 'team']);

/** The history keeps ids; what they point to is asked for when its title is not part of the answer. */
function useWithTitles(entity: Entity, field: FieldInfo, values: unknown[]): unknown[] {
  const target = linkTypes.has(field.type) ? (field.targets[0] ?? '') : '';
  const ids = target ? values.filter((value): value is string => typeof value === 'string') : [];
  const titles = useTitles(target, entity.metadata.labels[target]?.title ?? 'name', ids);
  return values.map((value) =>
    target && typeof value === 'string' ? { id: value, title: titles.get(value) ?? '…' } : value,
  );
}

function Side({ value, field, reader, app }: { value: unknown; field: FieldInfo; reader: Reader; app: string }) {
  const { t } = useTranslation();
  if (isBlank(value)) return <span className="fw-muted">{t('common.none')}</span>;
  return <FieldValue value={value} field={field} reader={reader} app={app} />;
}

interface Props {
  app: string;
  entity: Entity;
  name: string;
  change: { old: unknown; new: unknown };
}

/** One field's change: its name, what it was, what it became. */
export function HistoryChange({ app, entity, name, change }: Props) {
  const { t } = useTranslation();
  const reader = useReader();
  const field = entity.fields.get(name);
  return field ? (
    <FieldChange app={app} entity={entity} field={field} change={change} reader={reader} arrow={t('history.to')} />
  ) : null;
}

function FieldChange({
  app,
  entity,
  field,
  change,
  reader,
  arrow,
}: Omit<Props, 'name'> & { field: FieldInfo; reader: Reader; arrow: string }) {
  const [before, after] = useWithTitles(entity, field, [change.old, change.new]);
  return (
    <li className="fw-change">
      <span className="fw-change-field">{field.label}</span>
      <span className="fw-change-side">
        <Side value={before} field={field} reader={reader} app={app} />
      </span>
      <span className="fw-muted" role="img" aria-label={arrow}>
        →
      </span>
      <span className="fw-change-side">
        <Side value={after} field={field} reader={reader} app={app} />
      </span>
    </li>
  );
}
