import AppstoreOutlined from '@ant-design/icons/es/icons/AppstoreOutlined';
import { type ComponentType, useSyncExternalStore } from 'react';

type Registry = Record<string, ComponentType>;

let registry: Registry | undefined;
const listeners = new Set<() => void>();

// Icons of the metadata are many and small: they come in a chunk of their own, beside the first request.
void import('./registry.ts').then((loaded) => {
  registry = loaded.registry;
  for (const listener of listeners) listener();
});

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** An icon by the name metadata gives it; a plain glyph when the name is unknown. Always takes the same room. */
export function Icon({ name }: { name: string | undefined }) {
  const icons = useSyncExternalStore(subscribe, () => registry);
  const Found = icons && ((name && icons[name]) || AppstoreOutlined);
  return (
    <span className="fw-icon" aria-hidden>
      {Found && <Found />}
    </span>
  );
}
