import ArrowLeftOutlined from '@ant-design/icons/es/icons/ArrowLeftOutlined';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Entity } from '../data/use-entity.ts';
import { isDeleted } from '../data/use-record.ts';
import type { FormAnswer } from '../form/form-shape.ts';
import { Icon } from '../icons/icon.tsx';
import type { RecordData } from '../shapes.ts';
import { listPath } from '../shell/navigation.ts';
import { cssColor } from '../values/colors.ts';
import { FieldValue } from '../values/field-value.tsx';
import { useReader } from '../values/use-reader.ts';
import { keyFacts } from './key-facts.ts';
import { DeletedBanner, RecordActions } from './record-actions.tsx';

interface Props {
  app: string;
  entity: Entity;
  record: RecordData;
  form: FormAnswer;
  title: string;
}

/** What the record is, what tells most about it, and what one can do with it. */
export function RecordHeader({ app, entity, record, form, title }: Props) {
  const { t } = useTranslation();
  const reader = useReader();
  const facts = keyFacts(form, entity.fields, record, entity.titleField);
  const color = { '--fw-tag': cssColor(entity.metadata.entity.color ?? 'gray') } as React.CSSProperties;
  return (
    <header className="fw-record-head">
      {isDeleted(record) && <DeletedBanner entity={entity} record={record} title={title} />}
      <Link
        className="fw-back"
        to={listPath(app, entity.name)}
        aria-label={t('record.back', { plural: entity.plural })}
      >
        <ArrowLeftOutlined aria-hidden />
        {entity.plural}
      </Link>
      <div className="fw-record-title">
        <span className="fw-record-icon" style={color}>
          <Icon name={entity.icon} />
        </span>
        <h1>{title}</h1>
        <RecordActions app={app} entity={entity} record={record} title={title} />
      </div>
      {facts.length > 0 && (
        <dl className="fw-facts">
          {facts.map((field) => (
            <div key={field.name}>
              <dt>{field.label}</dt>
              <dd>
                <FieldValue value={record[field.name]} field={field} reader={reader} app={app} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </header>
  );
}
