import { type QueryClient, useQuery } from '@tanstack/react-query';
import { ApiProblem, api } from '../api.ts';
import type { RecordData } from '../shapes.ts';

/** A record, also from the recycle bin: what is deleted is only found there. */
async function readRecord(entity: string, id: string, signal: AbortSignal): Promise<RecordData> {
  try {
    return await api.read(entity, id, signal);
  } catch (problem) {
    if (!(problem instanceof ApiProblem) || problem.status !== 404) throw problem;
    const bin = await api
      .list(entity, { filter: { '==': [{ var: 'id' }, id] }, deleted: true, limit: 1 }, signal)
      .catch(() => undefined);
    const record = bin?.items[0];
    if (!record) throw problem;
    return { ...record, deleted_at: record.deleted_at ?? '' };
  }
}

/** Whether a record is in the recycle bin. */
export const isDeleted = (record: RecordData): boolean => record.deleted_at !== undefined && record.deleted_at !== null;

/** The question for one record with all its fields. */
export const recordQuery = (entity: string, id: string) => ({
  queryKey: ['record', entity, id] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) => readRecord(entity, id, signal),
});

/** One record with all its fields. */
export function useRecord(entity: string, id: string) {
  return useQuery<RecordData, ApiProblem>(recordQuery(entity, id));
}

/** Puts a record as the server just gave it into the cache and marks every list as out of date. */
export function recordChanged(client: QueryClient, entity: string, record: RecordData): void {
  client.setQueryData(['record', entity, record.id], record);
  void client.invalidateQueries({ queryKey: ['list'] });
  void client.invalidateQueries({ queryKey: ['title', entity, record.id] });
  void client.invalidateQueries({ queryKey: ['history', entity, record.id] });
}
