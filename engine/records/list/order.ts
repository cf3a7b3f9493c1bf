import { done, type Outcome } from '../refusal.ts';
import { listSignature, readCursor } from './cursor.ts';
import type { Draft } from './draft.ts';
import { listFault } from './fault.ts';
import type { KeyValue } from './keyset.ts';
import type { ListRequest } from './request.ts';
import { idKey, type SortKey, sortKey } from './sort.ts';

const mostKeys = 4;

/** The order of a list and the place in it where the page begins. */
export interface Order {
  /** The last key is the id, which settles equal values. */
  readonly keys: readonly [SortKey, ...SortKey[]];
  /** Keys of the row before the page; null for the first page. */
  readonly place: readonly KeyValue[] | null;
  /** What the cursor of the next page must go with. */
  readonly signature: string;
}

/** Newest first, unless the request says otherwise. */
export function orderOf(draft: Draft, request: ListRequest): Outcome<Order> {
  const { model, entity, joins, caller } = draft;
  const sort = request.sort === undefined || request.sort.length === 0 ? ['-id'] : request.sort;
  if (sort.length > mostKeys) return listFault('sortSize', '/sort', mostKeys, caller.locale);
  const keys: SortKey[] = [];
  for (const text of sort) {
    const isId = text === 'id' || text === '-id';
    const key = isId ? idKey(text.startsWith('-')) : sortKey(model, entity, text, joins);
    if (!key) return listFault('sort', '/sort', text, caller.locale);
    keys.push(key);
    if (isId) break;
  }
  if (keys.at(-1)!.sql !== 't.id') keys.push(idKey(keys[0]!.descending));
  return placed(draft, request, sort, keys as unknown as Order['keys']);
}

function placed(draft: Draft, request: ListRequest, sort: readonly string[], keys: Order['keys']): Outcome<Order> {
  const signature = listSignature(draft.entity.name, sort, request.deleted === true);
  if (request.cursor === undefined) return done({ keys, place: null, signature });
  const place = readCursor(request.cursor, signature, keys);
  return place ? done({ keys, place, signature }) : listFault('cursor', '/cursor', '', draft.caller.locale);
}
