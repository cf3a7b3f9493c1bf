import { useQueryClient } from '@tanstack/react-query';
import { type PointerEvent, useRef } from 'react';
import { recordQuery } from '../data/use-record.ts';

/** A pointer that rests this long on a row probably opens it. */
const restMs = 70;

/** Fetches a record while the pointer rests on its row, so that it is there when the row is clicked. */
export function usePrefetch(entity: string) {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const resting = useRef<string>(undefined);
  return (event: PointerEvent): void => {
    const id = (event.target as Element).closest<HTMLElement>('[data-id]')?.dataset.id;
    if (id === resting.current || event.pointerType === 'touch') return;
    resting.current = id;
    clearTimeout(timer.current);
    if (id) timer.current = setTimeout(() => void client.prefetchQuery(recordQuery(entity, id)), restMs);
  };
}
