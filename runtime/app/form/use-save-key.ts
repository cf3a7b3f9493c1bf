import { useEffect, useRef } from 'react';

/** Ctrl S (or ⌘ S) saves instead of offering to download the page. */
export function useSaveKey(save: () => Promise<void>): void {
  const newest = useRef(save);
  newest.current = save;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's' || event.altKey) return;
      event.preventDefault();
      void newest.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
