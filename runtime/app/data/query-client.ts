import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api.ts';

/** The cache of server answers. Refusals are not asked again; a server that cannot be reached is, twice. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: 10 * 60_000,
      retry: (failures, error) =>
        failures < 2 && error instanceof ApiProblem && (error.status === 0 || error.status >= 502),
      refetchOnWindowFocus: true,
    },
  },
});
