import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { type Entity, useEntity } from '../data/use-entity.ts';
import { useRecords } from '../data/use-records.ts';
import { ProblemState } from '../feedback/problem-state.tsx';
import { warmPages } from '../lazy-pages.ts';
import { usePhone } from '../shell/use-phone.ts';
import { Cards } from './cards.tsx';
import { FilterChips } from './filter/filter-chips.tsx';
import { fromLogic, typeIn } from './filter/filter-model.ts';
import { ListEmpty } from './list-empty.tsx';
import { ListHeader } from './list-header.tsx';
import { ListSkeleton } from './list-skeleton.tsx';
import { nextSort } from './list-state.ts';
import { ListTools } from './list-tools.tsx';
import { Table } from './table.tsx';
import { useColumns } from './use-columns.ts';
import { findView, useList } from './use-list.ts';
import './list.css';

const Board = lazy(() => import('../board/board.tsx').then((room) => ({ default: room.Board })));

/** Layouts of the metadata that are shown as a table until they have a room of their own. */
const isLater = (layout: string | undefined): boolean => layout !== undefined && !['table', 'board'].includes(layout);

/** The page of an entity's list. */
export function ListPage() {
  const { app = '', entity: name = '', view } = useParams();
  const { entity, problem } = useEntity(name);
  useEffect(() => {
    if (entity) document.title = `${entity.plural} · Formwork`;
  }, [entity]);
  if (!entity && problem) return <ProblemState problem={problem} />;
  if (!entity) return <ListSkeleton />;
  return <EntityList key={entity.name} app={app} entity={entity} slug={view} />;
}

function EntityList({ app, entity, slug }: { app: string; entity: Entity; slug: string | undefined }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const view = findView(entity, slug);
  const list = useList(entity, view);
  const { state, change, query, sort, board } = list;
  const records = useRecords(entity.name, query);
  const columns = useColumns(entity, list.columns, view);
  const model = fromLogic(state.filter, typeIn(entity));
  const narrowed = state.q !== '' || state.filter !== null;
  const settled = !records.pending;
  useEffect(() => {
    if (settled) warmPages();
  }, [settled]);

  const rows = () => {
    if (records.problem && records.records.length === 0)
      return <ProblemState problem={records.problem} onRetry={records.retry} />;
    if (records.pending) return <ListSkeleton />;
    if (records.records.length === 0) {
      return (
        <ListEmpty
          app={app}
          entity={entity}
          deleted={state.deleted}
          narrowed={narrowed}
          onClear={() => change({ q: '', filter: null })}
        />
      );
    }
    if (board)
      return (
        <Board
          key={view?.name}
          app={app}
          entity={entity}
          board={board}
          columns={columns}
          list={records}
          query={query}
        />
      );
    const common = { app, entity, columns, deleted: state.deleted, list: records };
    if (phone) return <Cards {...common} />;
    return <Table {...common} sort={sort} onSort={(column) => change({ sort: nextSort(sort, column) })} />;
  };
  return (
    <div className="fw-page">
      <ListHeader
        app={app}
        entity={entity}
        list={records}
        deleted={state.deleted}
        onDeleted={(deleted) => change({ deleted })}
      />
      <ListTools app={app} entity={entity} view={view} list={list} model={model} />
      {state.filter !== null && <FilterChips entity={entity} model={model} onApply={(filter) => change({ filter })} />}
      {isLater(view?.layout) && <p className="fw-bin-note">{t('list.layoutLater')}</p>}
      {state.deleted && <p className="fw-bin-note">{t('list.binBanner')}</p>}
      <Suspense fallback={<ListSkeleton />}>{rows()}</Suspense>
    </div>
  );
}
