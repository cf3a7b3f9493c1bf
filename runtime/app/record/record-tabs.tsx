import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Entity } from '../data/use-entity.ts';
import type { FormAnswer } from '../form/form-shape.ts';
import type { RecordData } from '../shapes.ts';
import { History } from './history.tsx';
import { ReadSection } from './read-section.tsx';
import { RecordMeta } from './record-meta.tsx';
import { RelatedLists } from './related-lists.tsx';

interface Props {
  app: string;
  entity: Entity;
  record: RecordData;
  form: FormAnswer;
  deleted: boolean;
}

/** The tabs of the form for reading, with the related records beside the first, and the history. */
export function RecordTabs({ app, entity, record, form, deleted }: Props) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const { tabs, related = [] } = form.uiSchema['ui:options'];
  const split = related.length > 0 && !deleted;
  const aside = (
    <aside className="fw-record-aside" aria-label={t('record.related')}>
      {split && <RelatedLists app={app} entity={entity.name} lists={related} record={record} />}
      <RecordMeta record={record} />
    </aside>
  );
  const items = tabs.map((tab, index) => ({
    key: tab.name,
    label: tab.label,
    children: (
      <div className={index === 0 && split ? 'fw-record-body fw-record-split' : 'fw-record-body'}>
        <div className="fw-record-sections">
          {tab.sections.map((section) => (
            <ReadSection key={section.name} app={app} entity={entity} section={section} record={record} />
          ))}
        </div>
        {index === 0 && aside}
      </div>
    ),
  }));
  items.push({
    key: 'history',
    label: t('record.history'),
    children: <History app={app} entity={entity} id={record.id} />,
  });
  const wanted = params.get('tab');
  const active = items.find((item) => item.key === wanted)?.key ?? items[0]?.key ?? '';
  return (
    <Tabs
      className="fw-record-tabs"
      items={items}
      activeKey={active}
      animated={false}
      destroyOnHidden
      onChange={(key) => setParams(key === items[0]?.key ? {} : { tab: key }, { replace: true })}
    />
  );
}
