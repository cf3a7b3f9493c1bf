import type { Caller } from './caller.ts';

export type Right = 'create' | 'read' | 'update' | 'delete';

/**
 * What a caller may do, ready to stand in a statement: a predicate over the row (alias given), or null where every row is allowed;
 * `false` where none is. Every door asks here and nowhere else.
 */
export interface Access {
  rows(entity: string, right: Right, alias: string): string | null | false;
  reads(entity: string, field: string): boolean;
  writes(entity: string, field: string): boolean;
}

const everything: Access = Object.freeze({ rows: () => null, reads: () => true, writes: () => true });

/** The rights of a caller. Roles are not in force yet: whoever has signed in may do everything. */
export function accessOf(_caller: Caller): Access {
  return everything;
}
