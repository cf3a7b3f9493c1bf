import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Entity } from '../data/use-entity.ts';
import { EmptyState } from '../feedback/empty-state.tsx';
import { NewButton } from './new-button.tsx';

interface Props {
  app: string;
  entity: Entity;
  deleted: boolean;
  narrowed: boolean;
  onClear: () => void;
}

/** What a list without records says: nothing deleted, nothing found, or nothing there yet. */
export function ListEmpty({ app, entity, deleted, narrowed, onClear }: Props) {
  const { t } = useTranslation();
  const names = { plural: entity.plural, label: entity.label };
  if (narrowed) {
    return (
      <EmptyState icon="search" title={t('list.noneTitle')} hint={t('list.noneHint')}>
        <Button onClick={onClear}>{t('list.clearAll')}</Button>
      </EmptyState>
    );
  }
  if (deleted) return <EmptyState icon="delete" title={t('list.binEmptyTitle')} hint={t('list.binEmptyHint', names)} />;
  return (
    <EmptyState icon={entity.icon ?? 'inbox'} title={t('list.emptyTitle', names)} hint={t('list.emptyHint')}>
      <NewButton app={app} entity={entity} full />
    </EmptyState>
  );
}
