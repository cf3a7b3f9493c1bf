/** What a list's address carries beside the view: a link is a view. */
export interface ListState {
  q: string;
  /** `-close_date` is descending; null leaves it to the view. */
  sort: string[] | null;
  /** JSON Logic; null for none. */
  filter: unknown;
  /** Column names; null leaves them to the view. */
  columns: string[] | null;
  deleted: boolean;
}

const namesOf = (text: string | null): string[] | null => {
  const names = (text ?? '').split(',').filter((name) => /^-?[a-z_][\w.]*$/.test(name));
  return names.length > 0 ? names : null;
};

function parseFilter(text: string | null): unknown {
  if (!text) return null;
  try {
    const filter: unknown = JSON.parse(text);
    return typeof filter === 'object' ? filter : null;
  } catch {
    return null;
  }
}

/** Reads the state from an address; what makes no sense there is ignored. */
export function readListState(params: URLSearchParams): ListState {
  return {
    q: params.get('q') ?? '',
    sort: namesOf(params.get('sort')),
    filter: parseFilter(params.get('filter')),
    columns: namesOf(params.get('columns')),
    deleted: params.get('deleted') === 'true',
  };
}

/** The address of a state; what is as usual is left out. */
export function writeListState(state: ListState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.q) params.set('q', state.q);
  if (state.sort) params.set('sort', state.sort.join(','));
  if (state.filter !== null) params.set('filter', JSON.stringify(state.filter));
  if (state.columns) params.set('columns', state.columns.join(','));
  if (state.deleted) params.set('deleted', 'true');
  return params;
}

/** The next sort when a column's head is clicked: ascending, descending, then as before. */
export function nextSort(sort: readonly string[], column: string): string[] | null {
  if (sort[0] === column) return [`-${column}`];
  return sort[0] === `-${column}` ? null : [column];
}
