import type { ListRequest } from '#engine/records/list/request.ts';
import type { Metadata } from '#metadata/compose.ts';
import { badRequest } from '../problem.ts';

/** What a list may be asked over HTTP: a list request that may lean on a view. */
export type ListParameters = ListRequest & { readonly view?: string | undefined };

/** Takes columns, filter and order from the view it names; what the request says itself narrows the filter and replaces the rest. */
export function withView(metadata: Metadata, entity: string, { view: name, ...given }: ListParameters): ListRequest {
  if (name === undefined) return given;
  const view = metadata.views.get(name);
  if (!view || view.entity !== entity)
    throw badRequest('/view', 'view', `There is no view “${name.slice(0, 80)}” of ${entity}.`);
  const filters = [view.filter, given.filter].filter((filter) => filter !== undefined && filter !== true);
  const columns = (view.columns ?? []).map((column) => column.name);
  const order = (view.sort ?? []).map((one) => `${one.desc ? '-' : ''}${one.name}`);
  return {
    ...given,
    filter: filters.length > 1 ? { and: filters } : filters[0],
    fields: given.fields ?? (columns.length > 0 ? columns : undefined),
    sort: given.sort ?? (order.length > 0 ? order : undefined),
  };
}
