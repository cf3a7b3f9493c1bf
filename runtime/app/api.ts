import type { FormAnswer } from './form/form-shape.ts';
import type {
  Conflict,
  EntityMetadata,
  FieldProblem,
  HistoryEntry,
  Language,
  Me,
  RecordData,
  RecordPage,
  SearchHit,
} from './shapes.ts';

/** A refusal by the server (RFC 9457), or `status` 0 when it could not be reached. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly detail: string;
  readonly errors: FieldProblem[];
  readonly conflict: Conflict | undefined;
  readonly requestId: string | undefined;

  constructor(status: number, body: Partial<Problem>) {
    super(body.title ?? body.message ?? `HTTP ${status}`);
    this.name = 'ApiProblem';
    this.status = status;
    this.detail = body.detail ?? '';
    this.errors = body.errors ?? [];
    this.conflict = body.conflict;
    this.requestId = body.requestId;
  }
}

interface Problem {
  title: string;
  message: string;
  detail: string;
  errors: FieldProblem[];
  conflict: Conflict;
  requestId: string;
}

interface Call {
  body?: unknown;
  signal?: AbortSignal | undefined;
  ifMatch?: number | undefined;
  idempotencyKey?: string | undefined;
}

/** `/w/{workspace}` when the app is opened in a workspace other than `main`, else empty. */
export const basePath: string = /^\/w\/[^/]+/.exec(window.location.pathname)?.[0] ?? '';

let language: Language = 'en';
let whenSignedOut: () => void = () => undefined;

/** Sets the language every request asks for. */
export function speak(next: Language): void {
  language = next;
}

/** Calls `listener` whenever the server says that nobody is signed in. */
export function onSignedOut(listener: () => void): void {
  whenSignedOut = listener;
}

async function call<T>(method: string, path: string, options: Call = {}): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': language };
  if (options.body !== undefined) headers['content-type'] = 'application/json';
  if (options.ifMatch !== undefined) headers['if-match'] = `"${options.ifMatch}"`;
  if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey;
  const init: RequestInit = { method, headers, credentials: 'same-origin' };
  if (options.body !== undefined) init.body = JSON.stringify(options.body);
  if (options.signal) init.signal = options.signal;
  const response = await fetch(`${basePath}/api${path}`, init).catch((error: unknown) => {
    if (options.signal?.aborted) throw error;
    throw new ApiProblem(0, { title: 'network' });
  });
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T;
  if (response.status === 401 && !path.startsWith('/auth/')) whenSignedOut();
  throw new ApiProblem(response.status, (await response.json().catch(() => ({}))) as Partial<Problem>);
}

const segment = encodeURIComponent;
const record = (entity: string, id: string): string => `/records/${segment(entity)}/${segment(id)}`;

/** What a list asks for; the same names as in the API. */
export interface ListQuery {
  view?: string;
  fields?: string[];
  sort?: string[];
  filter?: unknown;
  q?: string;
  limit?: number;
  cursor?: string;
  count?: 'none' | 'capped' | 'exact';
  deleted?: boolean;
}

/** Every call the app makes. Each answers with the server's JSON or throws an `ApiProblem`. */
export const api = {
  signIn: (email: string, password: string) =>
    call<unknown>('POST', '/auth/sign-in/email', { body: { email, password } }),
  signOut: () => call<unknown>('POST', '/auth/sign-out', { body: {} }),
  me: (signal?: AbortSignal) => call<Me>('GET', '/me', { signal }),
  metadata: (entity: string, signal?: AbortSignal) =>
    call<EntityMetadata>('GET', `/metadata?entity=${segment(entity)}`, { signal }),
  form: (entity: string, signal?: AbortSignal) => call<FormAnswer>('GET', `/forms/${segment(entity)}`, { signal }),
  search: (q: string, signal?: AbortSignal) =>
    call<{ items: SearchHit[] }>('GET', `/search?q=${segment(q)}`, { signal }),
  list: (entity: string, query: ListQuery, signal?: AbortSignal) =>
    call<RecordPage>('GET', `/records/${segment(entity)}?${queryString(query)}`, { signal }),
  read: (entity: string, id: string, signal?: AbortSignal) => call<RecordData>('GET', record(entity, id), { signal }),
  history: (entity: string, id: string, cursor: string | undefined, signal?: AbortSignal) =>
    call<{ items: HistoryEntry[]; next: string | null }>(
      'GET',
      `${record(entity, id)}/history${cursor ? `?cursor=${segment(cursor)}` : ''}`,
      { signal },
    ),
  create: (entity: string, body: Record<string, unknown>, idempotencyKey: string) =>
    call<RecordData>('POST', `/records/${segment(entity)}`, { body, idempotencyKey }),
  change: (entity: string, id: string, body: Record<string, unknown>, ifMatch?: number) =>
    call<RecordData>('PATCH', record(entity, id), { body, ifMatch }),
  remove: (entity: string, id: string) => call<void>('DELETE', record(entity, id)),
  restore: (entity: string, id: string) => call<RecordData>('POST', `${record(entity, id)}/restore`, { body: {} }),
};

/** A list's question as a query string; what is empty is left out. */
export function queryString(query: ListQuery): string {
  const params = new URLSearchParams();
  if (query.view) params.set('view', query.view);
  if (query.fields?.length) params.set('fields', query.fields.join(','));
  if (query.sort?.length) params.set('sort', query.sort.join(','));
  if (query.filter !== undefined && query.filter !== null) params.set('filter', JSON.stringify(query.filter));
  if (query.q) params.set('q', query.q);
  if (query.limit) params.set('limit', String(query.limit));
  if (query.cursor) params.set('cursor', query.cursor);
  if (query.count) params.set('count', query.count);
  if (query.deleted) params.set('deleted', 'true');
  return params.toString();
}
