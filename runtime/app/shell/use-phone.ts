import { useSyncExternalStore } from 'react';

const phoneMedia = window.matchMedia('(max-width: 767px)');

function subscribe(listener: () => void): () => void {
  phoneMedia.addEventListener('change', listener);
  return () => phoneMedia.removeEventListener('change', listener);
}

/** True on screens too narrow for a sidebar. */
export const usePhone = (): boolean => useSyncExternalStore(subscribe, () => phoneMedia.matches);
