import SearchOutlined from '@ant-design/icons/es/icons/SearchOutlined';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMe } from '../data/use-me.ts';
import type { SearchHit } from '../shapes.ts';
import { recordPath } from './navigation.ts';
import { readRecent } from './recent.ts';
import { SearchResults } from './search-results.tsx';
import { useApp } from './use-app.ts';
import { useSearch } from './use-search.ts';
import './search.css';

const isSearchKey = (event: globalThis.KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';

/** The global search: a combobox over all records; Ctrl K jumps here. */
export function SearchBox({ onDone, autoFocus = false }: { onDone?: () => void; autoFocus?: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const app = useApp();
  const { user } = useMe();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const { hits, answered, q } = useSearch(text);
  const recent = text.trim() === '';
  const shown = recent && open ? readRecent(user.id) : hits;

  useEffect(() => {
    const focus = (event: globalThis.KeyboardEvent): void => {
      if (!isSearchKey(event)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener('keydown', focus);
    return () => window.removeEventListener('keydown', focus);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question, or the list opened anew, starts at the top
  useEffect(() => setActive(0), [q, open]);

  const choose = (hit: SearchHit): void => {
    setOpen(false);
    setText('');
    input.current?.blur();
    onDone?.();
    if (app) void navigate(recordPath(app.name, hit.entity, hit.id));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && shown.length > 0) {
      event.preventDefault();
      setOpen(true);
      setActive((now) => (now + step + shown.length) % shown.length);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing && shown[active]) {
      choose(shown[active]);
    } else if (event.key === 'Escape') {
      setOpen(false);
      input.current?.blur();
    }
  };
  return (
    <search className="fw-search">
      <SearchOutlined className="fw-search-glyph" aria-hidden />
      <input
        ref={input}
        role="combobox"
        aria-label={t('shell.search')}
        aria-expanded={open}
        aria-controls="fw-search-results"
        aria-autocomplete="list"
        aria-activedescendant={open && shown[active] ? `fw-hit-${active}` : undefined}
        placeholder={t('shell.searchPlaceholder')}
        value={text}
        // biome-ignore lint/a11y/noAutofocus: on a phone the field appears because somebody asked for it
        autoFocus={autoFocus}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <kbd className="fw-search-key" aria-hidden>
        Ctrl K
      </kbd>
      {open && (
        <SearchResults
          hits={shown}
          active={active}
          recent={recent}
          nothing={answered && hits.length === 0}
          q={q}
          onChoose={choose}
        />
      )}
    </search>
  );
}
