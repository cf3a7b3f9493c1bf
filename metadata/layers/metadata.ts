import { deepFreeze } from '../json/freeze.ts';
import { folderOf, kinds } from '../kinds.ts';
import type { Package } from '../package.ts';
import { pointer, stepsOf } from '../pointer.ts';
import type { DocumentByKind, Kind, MetadataDocument } from '../types.ts';
import type { Layers } from './layers.ts';

/** The documents of one kind by name; records by `package/name`, because packages may call them alike. */
export type Documents<K extends Kind> = ReadonlyMap<string, DocumentByKind[K]>;

/** All documents of all layers, merged and deeply frozen. */
export interface Metadata {
  /** In layer order, lowest first. */
  readonly packages: readonly Package[];
  readonly documents: ReadonlyMap<Kind, ReadonlyMap<string, MetadataDocument>>;
  readonly entities: Documents<'entity'>;
  readonly options: Documents<'options'>;
  readonly forms: Documents<'form'>;
  readonly views: Documents<'view'>;
  readonly pages: Documents<'page'>;
  readonly apps: Documents<'app'>;
  readonly workflows: Documents<'workflow'>;
  readonly processes: Documents<'process'>;
  readonly approvals: Documents<'approval'>;
  readonly assignments: Documents<'assignment'>;
  readonly roles: Documents<'role'>;
  readonly teams: Documents<'team'>;
  readonly reports: Documents<'report'>;
  readonly dashboards: Documents<'dashboard'>;
  readonly messages: Documents<'message'>;
  readonly printouts: Documents<'document'>;
  readonly webforms: Documents<'webform'>;
  readonly webhooks: Documents<'webhook'>;
  readonly guides: Documents<'guide'>;
  readonly records: Documents<'records'>;
  readonly scenarios: Documents<'scenario'>;
  /** The package that set a document, or a property of it (`/label`, `/fields/amount`); undefined for what is not there. */
  origin(kind: Kind, name: string, pointer?: string): string | undefined;
  /** What is not surely known: documents and places that could not be read (see `Package.incomplete`) or that two packages define. */
  readonly incomplete: ReadonlySet<string>;
  /** Whether a document, or a place in it, is among those: then what it lacks is no further problem. */
  isIncomplete(kind: Kind, name: string, pointer?: string): boolean;
}

/** The documents of one kind, typed. */
export function documentsOf<K extends Kind>(metadata: Metadata, kind: K): Documents<K> {
  return metadata.documents.get(kind) as Documents<K>;
}

/** Closes the layers: the finished, frozen value. */
export function freezeMetadata(packages: readonly Package[], layers: Layers): Metadata {
  const documents = new Map<Kind, Map<string, MetadataDocument>>(kinds.map((kind) => [kind, new Map()]));
  for (const { key, document } of layers.all()) documents.get(document.kind)!.set(key, deepFreeze(document));
  const of = <K extends Kind>(kind: K) => documents.get(kind) as Documents<Kind> as Documents<K>;
  const incomplete = new Set([...layers.contested, ...packages.flatMap((one) => one.incomplete ?? [])]);
  return Object.freeze({
    packages: deepFreeze(packages),
    documents,
    entities: of('entity'),
    options: of('options'),
    forms: of('form'),
    views: of('view'),
    pages: of('page'),
    apps: of('app'),
    workflows: of('workflow'),
    processes: of('process'),
    approvals: of('approval'),
    assignments: of('assignment'),
    roles: of('role'),
    teams: of('team'),
    reports: of('report'),
    dashboards: of('dashboard'),
    messages: of('message'),
    printouts: of('document'),
    webforms: of('webform'),
    webhooks: of('webhook'),
    guides: of('guide'),
    records: of('records'),
    scenarios: of('scenario'),
    origin: (kind: Kind, name: string, pointer?: string) => layers.origin(kind, name, pointer),
    incomplete,
    isIncomplete: (kind: Kind, name: string, place = '') => holds(incomplete, `${folderOf(kind)}/${name}`, place),
  });
}

/** Whether a document as a whole, or a place in it or around that place, is among those that could not be read. */
function holds(incomplete: ReadonlySet<string>, address: string, place: string): boolean {
  if (incomplete.size === 0) return false;
  const steps = stepsOf(place);
  const around = steps.map((_, index) => `${address}#${pointer(...steps.slice(0, index + 1))}`);
  return [address, ...around].some((one) => incomplete.has(one));
}
