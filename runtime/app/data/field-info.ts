import { textIn } from '#engine/fields/local-text.ts';
import type { EntityMetadata, FieldDocument, Language } from '../shapes.ts';

export interface OptionInfo {
  value: string;
  label: string;
  color: string | undefined;
  active: boolean;
}

/** A field or column with its texts in the language on screen and its options resolved. */
export interface FieldInfo {
  /** Name, or path through lookups: `account.industry`. */
  name: string;
  type: string;
  label: string;
  options: OptionInfo[];
  /** Entities a link may point to. */
  targets: string[];
  system: boolean;
  scale: number | undefined;
  max: number | undefined;
  currency: string | undefined;
}

/** Names and types of the fields every record has, in the order they are offered. */
export const systemFields: Readonly<Record<string, string>> = {
  owner: 'user',
  created_at: 'datetime',
  created_by: 'user',
  updated_at: 'datetime',
  updated_by: 'user',
};

/** What a derived field looks like: a formula like what it returns. */
const shownAs = (field: FieldDocument): string => field.returns ?? field.type;

function targetsOf(field: FieldDocument): string[] {
  if (field.type === 'user' || field.type === 'team') return [field.type];
  return field.target ? [field.target] : (field.targets ?? []);
}

/** One field of the metadata as the app shows it. */
export function fieldInfo(name: string, field: FieldDocument, metadata: EntityMetadata, language: Language): FieldInfo {
  const listed =
    typeof field.options === 'string' ? (metadata.options[field.options]?.options ?? []) : (field.options ?? []);
  return {
    name,
    type: shownAs(field),
    label: textIn(field.label, language) || name,
    options: listed.map((option) => ({
      value: option.value,
      label: textIn(option.label, language) || option.value,
      color: option.color,
      active: option.active !== false,
    })),
    targets: targetsOf(field),
    system: false,
    scale: field.scale,
    max: field.max,
    currency: field.currency,
  };
}

/** Every field of an entity, own fields first; `systemLabel` names the system fields. */
export function fieldInfos(
  metadata: EntityMetadata,
  language: Language,
  systemLabel: (name: string) => string,
): Map<string, FieldInfo> {
  const infos = new Map<string, FieldInfo>();
  for (const [name, field] of Object.entries(metadata.entity.fields)) {
    infos.set(name, fieldInfo(name, field, metadata, language));
  }
  for (const [name, type] of Object.entries(systemFields)) {
    if (name === 'owner' && metadata.entity.ownership === 'none') continue;
    const field: FieldDocument = { type, label: systemLabel(name) };
    infos.set(name, { ...fieldInfo(name, field, metadata, language), system: true });
  }
  return infos;
}
