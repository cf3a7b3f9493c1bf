/** One statement of a plan, with what a person must know before it runs. */
export interface Step {
  readonly id: string;
  /** Kind of change: the name of its file under `changes/`. */
  readonly change: string;
  /** In plain words. */
  readonly caption: string;
  readonly sql: string;
  readonly risk: 'safe' | 'slow' | 'destructive';
}
