import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from './draft.ts';

interface Props {
  draft: Draft;
  others: string[];
  refusals: number;
  onGoTo: (name: string) => void;
}

/** Everything that keeps a form from being saved, with links to the fields. Takes the focus after each refusal. */
export function ErrorSummary({ draft, others, refusals, onGoTo }: Props) {
  const { t } = useTranslation();
  const errors = useSyncExternalStore(draft.subscribe, draft.errors);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusals > 0) box.current?.focus();
  }, [refusals]);
  const entries = Object.entries(errors);
  const count = entries.length + others.length;
  if (refusals === 0 || count === 0) return null;
  return (
    <div ref={box} className="fw-summary" role="alert" tabIndex={-1}>
      <h2>{t('form.problems', { count })}</h2>
      <ul>
        {others.map((text) => (
          <li key={text}>{text}</li>
        ))}
        {entries.map(([name, text]) => (
          <li key={name}>
            <button type="button" onClick={() => onGoTo(name)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
