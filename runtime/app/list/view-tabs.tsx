import DownOutlined from '@ant-design/icons/es/icons/DownOutlined';
import { Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Entity } from '../data/use-entity.ts';
import { useLocalText } from '../locales/use-language.ts';
import type { ViewDocument } from '../shapes.ts';
import { listPath } from '../shell/navigation.ts';
import { usePhone } from '../shell/use-phone.ts';
import { splitViews } from './split-views.ts';

/** Views that stand side by side; the others are in a menu. */
const shownViews = 4;

interface Props {
  app: string;
  entity: Entity;
  current: ViewDocument | undefined;
}

/** The entity's views; the first is the plain address of the list. On a phone they all stand in one row to swipe. */
export function ViewTabs({ app, entity, current }: Props) {
  const { t } = useTranslation();
  const text = useLocalText();
  const phone = usePhone();
  const { views } = entity.metadata;
  const { shown, more } = splitViews(views, current, phone ? views.length : shownViews);
  const path = (view: ViewDocument): string => listPath(app, entity.name, view === views[0] ? undefined : view.name);
  const label = (view: ViewDocument): string => text(view.label) || entity.plural;
  const items = more.map((view) => ({ key: view.name, label: <Link to={path(view)}>{label(view)}</Link> }));
  return (
    <nav className="fw-views" aria-label={t('list.views')}>
      {shown.map((view) => (
        <Link key={view.name} to={path(view)} aria-current={view === current ? 'page' : undefined}>
          {label(view)}
        </Link>
      ))}
      {more.length > 0 && (
        <Dropdown trigger={['click']} menu={{ items }}>
          <button type="button" className="fw-views-more" aria-haspopup="menu">
            {t('common.more')} <DownOutlined aria-hidden />
          </button>
        </Dropdown>
      )}
    </nav>
  );
}
