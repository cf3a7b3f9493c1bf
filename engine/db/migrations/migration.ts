/** One step of the engine's own tables. Steps run once per workspace, in the order of the list, and never change after a release. */
export interface Migration {
  readonly name: string;
  /** SQL for a workspace whose schema is already quoted, e.g. `"main"`. */
  sql(schema: string): string;
}
