import { useQueries, useQueryClient } from '@tanstack/react-query';
import { api } from '../api.ts';
import { recordTitle } from '../list/cell-value.ts';
import type { RecordData } from '../shapes.ts';

/** Titles of records by id: from what is already here, else asked for one by one; absent until known. */
export function useTitles(entity: string, titleField: string, ids: readonly string[]): Map<string, string> {
  const client = useQueryClient();
  const answers = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['title', entity, id],
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const known = client.getQueryData<RecordData>(['record', entity, id]);
        return recordTitle(known ?? (await api.read(entity, id, signal)), titleField);
      },
      staleTime: 60_000,
    })),
  });
  return new Map(
    ids.map((id, index) => [id, answers[index]?.data ?? '']).filter((pair): pair is [string, string] => pair[1] !== ''),
  );
}
