import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type ApiProblem, api, type ListQuery } from '../api.ts';
import type { RecordData, RecordPage } from '../shapes.ts';

export interface RecordList {
  records: RecordData[];
  /** How many there are; null when the server did not say. */
  count: number | null;
  /** True when there are more than `count`. */
  capped: boolean;
  hasMore: boolean;
  loadMore: () => void;
  loadingMore: boolean;
  /** True until the first answer. */
  pending: boolean;
  /** True while an older answer is shown for a newer question. */
  stale: boolean;
  problem: ApiProblem | null;
  retry: () => void;
}

/** Pages of an entity's records by cursor. The count is asked for once, with the first page. */
export function useRecords(entity: string, query: ListQuery, enabled = true): RecordList {
  const result = useInfiniteQuery<RecordPage, ApiProblem, { pages: RecordPage[] }, readonly unknown[], string>({
    queryKey: ['list', entity, query],
    queryFn: ({ pageParam, signal }) =>
      api.list(
        entity,
        { ...query, ...(pageParam ? { cursor: pageParam, count: 'none' } : { count: query.count ?? 'capped' }) },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (previous, previousQuery) =>
      previousQuery?.queryKey[1] === entity ? keepPreviousData(previous) : undefined,
    enabled,
  });
  const pages = result.data?.pages ?? [];
  return {
    records: pages.flatMap((page) => page.items),
    count: pages[0]?.count ?? null,
    capped: pages[0]?.capped ?? false,
    hasMore: result.hasNextPage,
    loadMore: () => {
      if (result.hasNextPage && !result.isFetchingNextPage) void result.fetchNextPage();
    },
    loadingMore: result.isFetchingNextPage,
    pending: result.isPending && enabled,
    stale: result.isPlaceholderData,
    problem: result.error,
    retry: () => void result.refetch(),
  };
}
