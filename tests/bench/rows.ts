import type { Row } from './harness/row.ts';
import { batch } from './rows/batch.ts';
import { compileModel } from './rows/compile-model.ts';
import { create } from './rows/create.ts';
import { deepPage } from './rows/deep-page.ts';
import { list } from './rows/list.ts';
import { modelSize } from './rows/model-size.ts';
import { publish } from './rows/publish.ts';
import { read } from './rows/read.ts';
import { start } from './rows/start.ts';
import { statements } from './rows/statements.ts';
import { update } from './rows/update.ts';

/** Everything that is measured, in the order of the table. */
export const rows: readonly Row[] = [
  read,
  create,
  update,
  list,
  deepPage,
  statements,
  modelSize,
  batch,
  publish,
  compileModel,
  start,
];
