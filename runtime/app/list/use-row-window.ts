import { type RefObject, useEffect, useState } from 'react';
import { type RowWindow, rowWindow } from './row-window.ts';

/** Follows the scrolling of `container` and says which rows to draw; changes only when other rows are due. */
export function useRowWindow(container: RefObject<HTMLElement | null>, rowHeight: number, count: number): RowWindow {
  const [range, setRange] = useState<RowWindow>({ first: 0, end: 60 });
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const measure = (): void => {
      const next = rowWindow(element.scrollTop, element.clientHeight, rowHeight, count);
      setRange((now) =>
        Math.abs(now.first - next.first) < 6 && now.end >= next.end - 6 && now.end <= count ? now : next,
      );
    };
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', measure);
      observer.disconnect();
    };
  }, [container, rowHeight, count]);
  return { first: Math.min(range.first, count), end: Math.min(Math.max(range.end, range.first), count) };
}
