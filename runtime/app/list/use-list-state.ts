import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type ListState, readListState, writeListState } from './list-state.ts';

/** The state in the address, and how to change parts of it. Typing replaces the address, everything else adds a step back. */
export function useListState(): [ListState, (change: Partial<ListState>, typing?: boolean) => void] {
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => readListState(params), [params]);
  const change = useCallback(
    (part: Partial<ListState>, typing = false) =>
      setParams((now) => writeListState({ ...readListState(now), ...part }), { replace: typing }),
    [setParams],
  );
  return [state, change];
}
