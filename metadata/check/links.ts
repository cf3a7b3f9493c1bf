import type { FieldDefinition, Inverse as InverseDefinition } from '../types.ts';

/** The entity a field leads to, where it leads to one record of a known entity: the types a path can pass. */
export function linkTarget(field: FieldDefinition): string | null {
  switch (field.type) {
    case 'lookup':
    case 'master':
      return field.target;
    case 'user':
      return 'user';
    case 'team':
      return 'team';
    case 'file':
    case 'image':
    case 'signature':
      return 'file';
    default:
      return null;
  }
}

/** The entities whose records a field may point to, one or many; undefined means any, null that it is no link. */
export function linkTargets(field: FieldDefinition): readonly string[] | undefined | null {
  if (field.type === 'any_lookup') return field.targets;
  if (field.type === 'multi_lookup') return [field.target];
  const target = linkTarget(field);
  return target === null ? null : [target];
}

/** The list a link gives the record it points to. */
export function inverseOf(field: FieldDefinition): InverseDefinition | undefined {
  return 'inverse' in field ? field.inverse : undefined;
}
