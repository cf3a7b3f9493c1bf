import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Icon } from '../icons/icon.tsx';
import { useLocalText } from '../locales/use-language.ts';
import type { NavigationEntry } from '../shapes.ts';
import { activeEntry, entryPath } from './navigation.ts';
import { useApp } from './use-app.ts';

/** The entries of the app, in their groups. `onChosen` closes a menu that holds the list. */
export function NavigationList({ narrow = false, onChosen }: { narrow?: boolean; onChosen?: () => void }) {
  const { t } = useTranslation();
  const text = useLocalText();
  const app = useApp();
  const { pathname } = useLocation();
  if (!app) return <nav className="fw-nav" aria-label={t('shell.navigation')} />;
  const active = activeEntry(app, pathname);

  const item = (entry: NavigationEntry) => {
    const path = entryPath(app.name, entry);
    if (!path) return null;
    const label = text(entry.label);
    return (
      <li key={entry.name}>
        <Link
          to={path}
          className="fw-nav-item"
          aria-current={entry === active ? 'page' : undefined}
          title={narrow ? label : undefined}
          onClick={onChosen}
        >
          <Icon name={entry.icon} />
          <span className="fw-nav-label">{label}</span>
        </Link>
      </li>
    );
  };
  return (
    <nav className="fw-nav" aria-label={t('shell.navigation')}>
      <ul>
        {app.navigation.map((entry) =>
          entry.items ? (
            <li key={entry.name}>
              <div className="fw-nav-group" id={`fw-group-${entry.name}`}>
                {text(entry.label)}
              </div>
              <ul aria-labelledby={`fw-group-${entry.name}`}>{entry.items.map(item)}</ul>
            </li>
          ) : (
            item(entry)
          ),
        )}
      </ul>
    </nav>
  );
}
