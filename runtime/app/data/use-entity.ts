import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#engine/fields/local-text.ts';
import { type ApiProblem, api } from '../api.ts';
import { useLanguage } from '../locales/use-language.ts';
import type { EntityMetadata } from '../shapes.ts';
import { type FieldInfo, fieldInfos } from './field-info.ts';

/** An entity as the app shows it: its metadata, its fields and the names people know it by. */
export interface Entity {
  name: string;
  label: string;
  plural: string;
  icon: string | undefined;
  titleField: string;
  metadata: EntityMetadata;
  fields: Map<string, FieldInfo>;
  /** The plural name of this or a neighbouring entity. */
  pluralOf: (entity: string) => string;
  labelOf: (entity: string) => string;
}

/** The question for one entity's metadata. */
export const metadataQuery = (entity: string) => ({
  queryKey: ['metadata', entity] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) => api.metadata(entity, signal),
  staleTime: 60_000,
});

/** An entity by name; `entity` is undefined until the server answered, `problem` says why it did not. */
export function useEntity(name: string): { entity: Entity | undefined; problem: ApiProblem | null } {
  const { data, error } = useQuery<EntityMetadata, ApiProblem>(metadataQuery(name));
  const language = useLanguage();
  const { t } = useTranslation();
  const entity = useMemo(() => {
    if (!data) return undefined;
    const { label, plural, icon, title } = data.entity;
    const labelOf = (other: string): string => textIn(data.labels[other]?.label, language) || other;
    return {
      name,
      label: textIn(label, language) || name,
      plural: textIn(plural ?? label, language) || name,
      icon,
      titleField: title ?? data.labels[name]?.title ?? 'name',
      metadata: data,
      fields: fieldInfos(data, language, (field) => t(`system.${field as 'owner'}`)),
      pluralOf: (other: string) => textIn(data.labels[other]?.plural, language) || labelOf(other),
      labelOf,
    };
  }, [data, language, name, t]);
  return { entity, problem: error };
}
