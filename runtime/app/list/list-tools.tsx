import { useTranslation } from 'react-i18next';
import type { Entity } from '../data/use-entity.ts';
import type { ViewDocument } from '../shapes.ts';
import { ColumnChooser } from './column-chooser.tsx';
import type { FilterModel } from './filter/condition.ts';
import { FilterButton } from './filter/filter-button.tsx';
import { ListSearch } from './list-search.tsx';
import type { useList } from './use-list.ts';
import { ViewTabs } from './view-tabs.tsx';

interface Props {
  app: string;
  entity: Entity;
  view: ViewDocument | undefined;
  list: ReturnType<typeof useList>;
  model: FilterModel | undefined;
}

/** The line between head and rows: views, search, filter, columns. */
export function ListTools({ app, entity, view, list, model }: Props) {
  const { t } = useTranslation();
  const { state, change, columns, columnsChanged, changeColumns } = list;
  return (
    <div className="fw-tools">
      <ViewTabs app={app} entity={entity} current={view} />
      <div className="fw-tools-end">
        <ListSearch
          q={state.q}
          label={t('list.search', { plural: entity.plural })}
          onSearch={(q) => change({ q }, true)}
        />
        <FilterButton entity={entity} model={model} onApply={(filter) => change({ filter }, true)} />
        <ColumnChooser entity={entity} chosen={columns} changed={columnsChanged} onChange={changeColumns} />
      </div>
    </div>
  );
}
