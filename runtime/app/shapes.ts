/**
 * What the server answers, as the app reads it.
 *
 * - A *field* is one property of an entity; a *column* is a field, or a path through lookups, shown in a view.
 * - A *link* is a lookup's value: the id of a record and its title.
 */
import type { LocalText, Option, ViewDocument } from '#metadata/types.ts';

export type { LocalText, Option, ViewDocument };

export type Language = 'en' | 'zh-CN';

export interface Link {
  id: string;
  title: string | null;
}

export interface NavigationEntry {
  name: string;
  label: LocalText;
  icon?: string;
  entity?: string;
  view?: string;
  items?: NavigationEntry[];
}

export interface AppDocument {
  name: string;
  label: LocalText;
  icon?: string;
  color?: string;
  home?: string;
  navigation: NavigationEntry[];
}

export interface Me {
  user: { id: string; name: string; email: string; image: string | null };
  roles: string[];
  capabilities: string[];
  locale: Language;
  zone: string;
  workspace: string;
  release: number;
  apps: AppDocument[];
  currency?: string;
}

/** A field of any type, with every property the app reads; which of them are there depends on the type. */
export interface FieldDocument {
  type: string;
  label?: LocalText;
  help?: LocalText;
  options?: string | Option[];
  target?: string;
  targets?: string[];
  returns?: string;
  precision?: number;
  scale?: number;
  max?: number;
  currency?: string;
  required?: unknown;
}

export interface EntityDocument {
  name: string;
  label: LocalText;
  plural?: LocalText;
  icon?: string;
  color?: string;
  title?: string;
  ownership?: string;
  fields: Record<string, FieldDocument>;
}

export interface EntityLabel {
  label: LocalText;
  plural?: LocalText;
  icon?: string;
  color?: string;
  title?: string;
}

export interface EntityMetadata {
  release: number;
  entity: EntityDocument;
  options: Record<string, { options: Option[] }>;
  views: ViewDocument[];
  forms: string[];
  labels: Record<string, EntityLabel>;
}

/** A record as the API gives it: system fields plus whatever the entity has. */
export interface RecordData {
  id: string;
  version: number;
  created_at?: string;
  created_by?: Link | null;
  updated_at?: string;
  updated_by?: Link | null;
  owner?: Link | null;
  deleted_at?: string | null;
  deleted_by?: Link | null;
  [field: string]: unknown;
}

export interface RecordPage {
  items: RecordData[];
  next: string | null;
  count: number | null;
  capped?: boolean;
}

export interface HistoryEntry {
  version: number;
  at: string;
  by: Link | null;
  door: string;
  op: 'create' | 'update' | 'delete' | 'restore';
  changes: Record<string, { old: unknown; new: unknown }>;
}

export interface SearchHit {
  entity: string;
  id: string;
  title: string | null;
}

/** One broken rule; `path` is a JSON pointer to the field, such as `/amount`. */
export interface FieldProblem {
  path: string;
  code: string;
  message: string;
}

/** What a refused change collided with, field by field. */
export interface Conflict {
  base: Record<string, unknown>;
  theirs: Record<string, unknown>;
  yours: Record<string, unknown>;
}
