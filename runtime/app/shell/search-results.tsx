import { useTranslation } from 'react-i18next';
import { useMe } from '../data/use-me.ts';
import { Icon } from '../icons/icon.tsx';
import { useLocalText } from '../locales/use-language.ts';
import type { SearchHit } from '../shapes.ts';
import { entryOf } from './navigation.ts';

interface Props {
  hits: SearchHit[];
  active: number;
  recent: boolean;
  nothing: boolean;
  q: string;
  onChoose: (hit: SearchHit) => void;
}

/** The list below the search field. */
export function SearchResults({ hits, active, recent, nothing, q, onChoose }: Props) {
  const { t } = useTranslation();
  const { apps } = useMe();
  const text = useLocalText();
  const note =
    nothing && !recent ? t('shell.searchNothing', { q }) : recent && hits.length === 0 ? t('shell.searchHint') : '';
  if (!note && hits.length === 0)
    return <div id="fw-search-results" role="listbox" aria-label={t('shell.results')} hidden />;
  return (
    <div className="fw-search-panel">
      {recent && hits.length > 0 && <div className="fw-search-head">{t('shell.recent')}</div>}
      {note && <div className="fw-search-note">{note}</div>}
      <div id="fw-search-results" role="listbox" aria-label={t('shell.results')}>
        {hits.map((hit, index) => {
          const entry = entryOf(apps, hit.entity);
          return (
            <div
              key={`${hit.entity}/${hit.id}`}
              id={`fw-hit-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className="fw-hit"
              // Before the field loses the focus, which would close the list under the pointer.
              onPointerDown={(event) => {
                event.preventDefault();
                onChoose(hit);
              }}
            >
              <Icon name={entry?.icon} />
              <span className="fw-hit-title">{hit.title ?? t('common.untitled')}</span>
              <span className="fw-hit-kind">{entry ? text(entry.label) : hit.entity}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
