import type { Catalog } from './catalog.ts';
import type { Step } from './step.ts';

/** Two catalogs compared by one kind of change: the steps of that kind. One file under `changes/`, one line in `plan.ts`. */
export type Change = (before: Catalog, after: Catalog) => readonly Step[];
