import type { FieldDefinition } from '../types.ts';

/** The fields every entity has, as rules, columns and paths see them. */
export const systemFields: ReadonlyMap<string, FieldDefinition> = new Map<string, FieldDefinition>([
  ['id', { type: 'text' }],
  ['version', { type: 'integer' }],
  ['created_at', { type: 'datetime' }],
  ['created_by', { type: 'user' }],
  ['updated_at', { type: 'datetime' }],
  ['updated_by', { type: 'user' }],
  ['deleted_at', { type: 'datetime' }],
  ['deleted_by', { type: 'user' }],
]);

/** The field of an entity whose records have an owner. */
export const ownerField: FieldDefinition = { type: 'user' };

/** Names no field may have: those of the engine's own fields, and one every JavaScript object answers to. */
export const reservedNames: ReadonlySet<string> = new Set([...systemFields.keys(), 'owner', 'constructor']);
