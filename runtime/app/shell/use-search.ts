import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { api } from '../api.ts';
import type { SearchHit } from '../shapes.ts';
import { rankHits } from './rank-hits.ts';

/** A value that settles `ms` after its last change. */
export function useSettled<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}

/** Hits for what is typed; `answered` is false while the first answer is on its way. */
export function useSearch(text: string): { hits: SearchHit[]; answered: boolean; q: string } {
  const q = useSettled(text.trim(), 120);
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['search', q],
    queryFn: ({ signal }) => api.search(q, signal),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  const hits = useMemo(() => (q === '' ? [] : rankHits(data?.items ?? [], q)), [data, q]);
  return {
    hits,
    answered: q === text.trim() && data !== undefined && !isPlaceholderData,
    q,
  };
}
