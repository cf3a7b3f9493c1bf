export const mostOperations = 1_000;

/** One operation of a batch. `{ "$ref": 0 }` or `{ "$ref": "name" }` in `data` and `id` stands for the id of another operation's record. */
export interface Operation {
  readonly op: 'create' | 'update' | 'delete' | 'restore';
  readonly entity: string;
  readonly id?: string;
  /** Name under which later operations refer to this one. */
  readonly ref?: string;
  readonly version?: number;
  readonly data?: unknown;
}
