import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Entity } from '../data/use-entity.ts';
import { useLocalText } from '../locales/use-language.ts';
import type { ViewDocument } from '../shapes.ts';
import { listPath } from '../shell/navigation.ts';

/** The entity's views side by side; the first is the plain address of the list. */
export function ViewTabs({ app, entity, current }: { app: string; entity: Entity; current: ViewDocument | undefined }) {
  const { t } = useTranslation();
  const text = useLocalText();
  const { views } = entity.metadata;
  return (
    <nav className="fw-views" aria-label={t('list.views')}>
      {views.map((view, index) => (
        <Link
          key={view.name}
          to={listPath(app, entity.name, index === 0 ? undefined : view.name)}
          aria-current={view === current ? 'page' : undefined}
        >
          {text(view.label) || entity.plural}
        </Link>
      ))}
    </nav>
  );
}
