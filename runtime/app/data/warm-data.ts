import { basePath } from '../api.ts';
import { queryClient } from './query-client.ts';
import { metadataQuery } from './use-entity.ts';
import { meQuery } from './use-me.ts';

/** Asks for what the first page surely needs while the page itself is still being prepared. */
export function warmData(pathname: string): void {
  void queryClient.prefetchQuery(meQuery);
  const [, entity] = pathname.slice(basePath.length).split('/').filter(Boolean);
  if (entity) void queryClient.prefetchQuery(metadataQuery(decodeURIComponent(entity)));
}
