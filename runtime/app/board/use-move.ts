import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, type ListQuery } from '../api.ts';
import { problemText } from '../feedback/problem-text.ts';
import { showToast } from '../feedback/toasts.ts';
import type { RecordData, RecordPage } from '../shapes.ts';

type Pages = { pages: RecordPage[]; pageParams: unknown[] };

/** Pages with one record changed. */
function withRecord(data: Pages | undefined, id: string, part: Partial<RecordData>): Pages | undefined {
  if (!data) return data;
  const change = (record: RecordData): RecordData => (record.id === id ? { ...record, ...part } : record);
  return { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map(change) })) };
}

/** Moves a card: at once on screen, then on the server; back again, with the reason, when the server refuses. */
export function useMove(entity: string, query: ListQuery, by: string) {
  const client = useQueryClient();
  const { t } = useTranslation();
  return async (card: RecordData, value: string | null): Promise<boolean> => {
    const key = ['list', entity, query];
    const before = card[by];
    if (before === value) return false;
    await client.cancelQueries({ queryKey: key });
    client.setQueryData<Pages>(key, (data) => withRecord(data, card.id, { [by]: value }));
    try {
      const saved = await api.change(entity, card.id, { [by]: value }, card.version);
      client.setQueryData<Pages>(key, (data) => withRecord(data, card.id, { version: saved.version }));
      client.setQueryData(['record', entity, card.id], saved);
      void client.invalidateQueries({ queryKey: ['history', entity, card.id] });
      void client.invalidateQueries({ queryKey: ['list', entity] });
      return true;
    } catch (problem) {
      client.setQueryData<Pages>(key, (data) => withRecord(data, card.id, { [by]: before }));
      showToast({ tone: 'problem', text: problemText(problem, t) });
      return false;
    }
  };
}
