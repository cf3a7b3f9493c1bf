import type { Path } from '#engine/model/model.ts';
import { resolvePath } from '#engine/model/path.ts';
import { done, type Outcome } from '../refusal.ts';
import { ownPaths } from '../select.ts';
import type { Draft } from './draft.ts';
import { listFault } from './fault.ts';
import type { ListRequest } from './request.ts';

const mostFields = 200;

/** What a list shows of its records: everything of their own, or the fields asked for beside id and version. */
export function shownPaths({ model, entity, caller }: Draft, request: ListRequest): Outcome<readonly Path[]> {
  if (request.fields === undefined) return done(ownPaths(entity, { deleted: request.deleted === true }));
  if (request.fields.length > mostFields) return listFault('fieldSize', '/fields', mostFields, caller.locale);
  const always = ['id', 'version', ...(request.deleted ? ['deleted_at', 'deleted_by'] : [])];
  const paths: Path[] = [];
  for (const text of new Set([...always, ...request.fields])) {
    const path = resolvePath(model.entities, entity, text);
    if (!path) return listFault('field', '/fields', text, caller.locale);
    paths.push(path);
  }
  return done(paths);
}
