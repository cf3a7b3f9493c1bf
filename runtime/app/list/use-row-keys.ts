import { type KeyboardEvent, type RefObject, useState } from 'react';
import { rowStep } from './row-step.ts';

/**
 * Arrow keys walk over the rows and, sideways, over what is in one; Enter opens, the dot opens the row's menu.
 * One row at a time is a stop of the Tab key.
 */
export function useRowKeys(scroller: RefObject<HTMLElement | null>, count: number, rowHeight: number) {
  const [active, setActive] = useState(0);

  const focusRow = (index: number): void => {
    setActive(index);
    const row = (): HTMLElement | null => scroller.current?.querySelector<HTMLElement>(`[data-row="${index}"]`) ?? null;
    const found = row();
    if (found) {
      found.focus();
      return;
    }
    // Out of sight and so not in the page yet: scroll there, and wait until it is drawn.
    scroller.current?.scrollTo({ top: index * rowHeight });
    const focusWhenDrawn = (framesLeft: number): void => {
      const drawn = row();
      if (drawn) drawn.focus();
      else if (framesLeft > 0) requestAnimationFrame(() => focusWhenDrawn(framesLeft - 1));
    };
    requestAnimationFrame(() => focusWhenDrawn(20));
  };
  const walkInside = (row: HTMLElement, from: Element, step: number): void => {
    const stops = [row, ...row.querySelectorAll<HTMLElement>('a, button')];
    const at = stops.indexOf(from as HTMLElement);
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>('tbody [data-row]');
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = rowStep(event.key, Number(row.dataset.row), count);
    const sideways = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (next !== undefined) focusRow(next);
    else if (sideways !== 0) walkInside(row, target, sideways);
    else if (event.key === 'Enter' && target === row) row.querySelector<HTMLElement>('[data-open], a')?.click();
    else if (event.key === '.' || event.key === 'ContextMenu')
      row.querySelector<HTMLElement>('[data-row-menu]')?.click();
    else return;
    event.preventDefault();
  };
  return { active: Math.min(active, Math.max(count - 1, 0)), onKeyDown };
}
