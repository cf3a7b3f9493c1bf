import { useMemo, useState } from 'react';
import type { ListQuery } from '../api.ts';
import type { Entity } from '../data/use-entity.ts';
import type { ViewDocument } from '../shapes.ts';
import { keepColumns, readColumns, viewColumns } from './columns.ts';
import { bothFilters } from './filter/filter-model.ts';
import { useListState } from './use-list-state.ts';

/** The view an address names: by its full name or the part after the dot; the first without a name. */
export function findView(entity: Entity, slug: string | undefined): ViewDocument | undefined {
  const { views } = entity.metadata;
  return views.find((view) => view.name === `${entity.name}.${slug}` || view.name === slug) ?? views[0];
}

const viewSort = (view: ViewDocument | undefined): string[] =>
  (view?.sort ?? []).map((sort) => (sort.desc ? `-${sort.name}` : sort.name));

/** A list's state: what the view says, what the address changes of it, and the question that follows for the server. */
export function useList(entity: Entity, view: ViewDocument | undefined) {
  const [state, change] = useListState();
  const [kept, setKept] = useState({ view: view?.name, columns: view ? readColumns(view.name) : null });
  const mine = kept.view === view?.name ? kept.columns : view ? readColumns(view.name) : null;
  const chosen = state.columns ?? mine;
  const columns = useMemo(() => chosen ?? viewColumns(entity, view), [chosen, entity, view]);
  const sort = useMemo(() => state.sort ?? viewSort(view), [state.sort, view]);
  const board = view?.layout === 'board' && !state.deleted ? view.board : undefined;

  const query = useMemo<ListQuery>(() => {
    const fields = new Set([
      entity.titleField,
      ...columns,
      ...(board ? [board.by, ...(board.sum ? [board.sum] : [])] : []),
    ]);
    return {
      fields: [...fields],
      sort,
      filter: bothFilters(view?.filter, state.filter),
      q: state.q,
      // A board shows all its cards at once, within reason.
      limit: board ? 500 : 50,
      deleted: state.deleted,
    };
  }, [entity, columns, sort, view, state.filter, state.q, state.deleted, board]);

  const changeColumns = (next: string[] | null): void => {
    if (view) keepColumns(view.name, next);
    setKept({ view: view?.name, columns: next });
    if (state.columns) change({ columns: null });
  };
  return { state, change, query, columns, sort, board, changeColumns, columnsChanged: chosen !== null };
}
