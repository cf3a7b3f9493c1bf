import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { problemText } from '../feedback/problem-text.ts';
import { showToast } from '../feedback/toasts.ts';
import { randomKey } from '../form/random-key.ts';
import type { Link } from '../shapes.ts';

/** Creates a record from its title alone; what else it needs is said when the server refuses. */
export function useCreateLink(target: string, titleField: string): (title: string) => Promise<Link | undefined> {
  const { t } = useTranslation();
  const client = useQueryClient();
  return async (title) => {
    try {
      const record = await api.create(target, { [titleField]: title }, randomKey());
      void client.invalidateQueries({ queryKey: ['list', target] });
      showToast({ tone: 'info', text: t('form.created', { title }) });
      return { id: record.id, title };
    } catch (problem) {
      showToast({ tone: 'problem', text: problemText(problem, t) });
      return undefined;
    }
  };
}
