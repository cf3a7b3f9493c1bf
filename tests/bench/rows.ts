import type { Row } from './harness/row.ts';
import { create } from './rows/create.ts';
import { list } from './rows/list.ts';
import { read } from './rows/read.ts';
import { update } from './rows/update.ts';

/** Everything that is measured, in the order of the table. */
export const rows: readonly Row[] = [read, create, update, list];
