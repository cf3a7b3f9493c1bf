import { useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import type { Me } from '../shapes.ts';

/** The question "who is signed in". */
export const meQuery = {
  queryKey: ['me'] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) => api.me(signal),
  staleTime: 5 * 60_000,
};

/** The signed-in user; only below the gate that has already asked. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}
