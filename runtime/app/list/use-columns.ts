import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { fieldInfo } from '../data/field-info.ts';
import { type Entity, metadataQuery } from '../data/use-entity.ts';
import { useLanguage } from '../locales/use-language.ts';
import type { EntityMetadata, ViewDocument } from '../shapes.ts';
import { type ListColumn, listColumn } from './columns.ts';

/** `account.industry` → the entity behind `account`, when it is a lookup to one entity. */
function targetOfPath(entity: Entity, path: string): string | undefined {
  const [first, ...rest] = path.split('.');
  return rest.length === 1 ? entity.fields.get(first ?? '')?.targets[0] : undefined;
}

/**
 * Names → columns with labels and types. A column that reaches through a lookup takes both labels; names that lead
 * nowhere (a link to a field that is gone) are left out.
 */
export function useColumns(entity: Entity | undefined, names: string[], view: ViewDocument | undefined): ListColumn[] {
  const language = useLanguage();
  const targets = [
    ...new Set(entity ? names.map((name) => targetOfPath(entity, name)).filter((name) => name !== undefined) : []),
  ];
  const answers = useQueries({
    queries: targets.map((target) => metadataQuery(target)),
    combine: (results) => results.map((result) => result.data),
  });
  return useMemo(() => {
    if (!entity) return [];
    const reached = new Map(
      answers.filter((data) => data !== undefined).map((data: EntityMetadata) => [data.entity.name, data]),
    );
    return names.flatMap((name) => {
      const given = view?.columns?.find((column) => column.name === name);
      const own = entity.fields.get(name);
      if (own) return [listColumn(own, name === entity.titleField, given?.width)];
      const [first, last] = name.split('.');
      const metadata = reached.get(targetOfPath(entity, name) ?? '');
      const field = metadata?.entity.fields[last ?? ''];
      const through = entity.fields.get(first ?? '');
      if (!metadata || !field || !through) return [];
      const info = fieldInfo(name, field, metadata, language);
      return [listColumn({ ...info, label: `${through.label} · ${info.label}` }, false, given?.width)];
    });
  }, [entity, names, answers, language, view]);
}
