import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { recordChanged } from '../data/use-record.ts';
import { problemText } from '../feedback/problem-text.ts';
import { showToast } from '../feedback/toasts.ts';

/** Deleting a record with a way back, and restoring one. Each resolves to whether it was done. */
export function useRemoval(entity: string) {
  const { t } = useTranslation();
  const client = useQueryClient();

  const restore = async (id: string, title: string): Promise<boolean> => {
    try {
      recordChanged(client, entity, await api.restore(entity, id));
      showToast({ tone: 'info', text: t('list.restored', { title }) });
      return true;
    } catch (problem) {
      showToast({ tone: 'problem', text: problemText(problem, t) });
      return false;
    }
  };
  const remove = async (id: string, title: string): Promise<boolean> => {
    try {
      await api.remove(entity, id);
      client.removeQueries({ queryKey: ['record', entity, id] });
      void client.invalidateQueries({ queryKey: ['list'] });
      const undo = { label: t('common.undo'), run: () => void restore(id, title) };
      showToast({ tone: 'info', text: t('list.deleted', { title }), action: undo });
      return true;
    } catch (problem) {
      showToast({ tone: 'problem', text: problemText(problem, t) });
      return false;
    }
  };
  return { remove, restore };
}
