/** A short message at the foot of the page, with at most one thing to do about it. */
export interface Toast {
  id: number;
  tone: 'info' | 'problem';
  text: string;
  action?: { label: string; run: () => void };
}

const lifetimeMs = { info: 4000, action: 8000, problem: 8000 };

let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function replace(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** The toasts on screen; the same array until they change. */
export const currentToasts = (): readonly Toast[] => toasts;

/** Calls `listener` on every change; returns how to stop. */
export function subscribeToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function dismissToast(id: number): void {
  replace(toasts.filter((toast) => toast.id !== id));
}

/** Shows a message for some seconds; at most three are on screen. */
export function showToast(toast: Omit<Toast, 'id'>): void {
  const id = nextId++;
  replace([...toasts.slice(-2), { ...toast, id }]);
  const lifetime = toast.action ? lifetimeMs.action : lifetimeMs[toast.tone];
  setTimeout(() => dismissToast(id), lifetime);
}
