import CloseOutlined from '@ant-design/icons/es/icons/CloseOutlined';
import SearchOutlined from '@ant-design/icons/es/icons/SearchOutlined';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettled } from '../shell/use-search.ts';

/** Searches in the list; asks when the typing rests. */
export function ListSearch({ q, label, onSearch }: { q: string; label: string; onSearch: (q: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(q);
  const settled = useSettled(text, 180);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed asks; an address that changed by itself must not be overwritten
  useEffect(() => {
    if (settled === text && settled !== q) onSearch(settled);
  }, [settled]);
  useEffect(() => setText(q), [q]);
  return (
    <div className="fw-list-search">
      <SearchOutlined aria-hidden />
      <input
        className="fw-plain-input"
        type="text"
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {text && (
        <button type="button" className="fw-icon-button" aria-label={t('list.clearSearch')} onClick={() => setText('')}>
          <CloseOutlined />
        </button>
      )}
    </div>
  );
}
