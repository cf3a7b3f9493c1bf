import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import { recordTitle } from '../list/cell-value.ts';
import type { Link } from '../shapes.ts';
import { useSettled } from '../shell/use-search.ts';

/** Records of an entity that fit what is typed; with nothing typed, those changed last. */
export function useLinkOptions(target: string, titleField: string, typed: string, open: boolean) {
  const q = useSettled(typed.trim(), 150);
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['list', target, 'links', titleField, q],
    queryFn: async ({ signal }): Promise<Link[]> => {
      const sort = q ? {} : { sort: ['-updated_at'] };
      const page = await api.list(target, { fields: [titleField], limit: 20, ...sort, ...(q ? { q } : {}) }, signal);
      return page.items.map((record) => ({ id: record.id, title: recordTitle(record, titleField) || null }));
    },
    enabled: open,
    placeholderData: keepPreviousData,
  });
  const fresh = q === typed.trim() && data !== undefined && !isPlaceholderData;
  // Until the answer to what is typed is here, only former answers that fit it are offered: Enter must never take another.
  const wanted = typed.trim().toLowerCase();
  const links = fresh ? data : (data ?? []).filter((link) => link.title?.toLowerCase().includes(wanted));
  return { links, answered: fresh };
}
