import { type BatchResult, type Operation, runBatch } from './records/batch.ts';
import { type BulkItem, type BulkRequest, bulkChange } from './records/bulk.ts';
import { changeRecord } from './records/change.ts';
import { createRecord } from './records/create.ts';
import { deleteRecord } from './records/delete.ts';
import { once } from './records/idempotency.ts';
import type { Outcome } from './records/refusal.ts';
import { restoreRecord } from './records/restore.ts';
import type { RecordValue } from './records/select.ts';
import type { Scene } from './records/store.ts';

/**
 * The one way in for every write, whatever the door: REST, batch, bulk, packages, the first start.
 * Each takes the scene (model, connection, caller) and answers with an outcome; a refusal leaves nothing behind.
 */
export const save = {
  create: (scene: Scene, entity: string, written: unknown, idempotencyKey?: string): Promise<Outcome<RecordValue>> =>
    idempotencyKey === undefined
      ? createRecord(scene, entity, written)
      : once(scene, idempotencyKey, entity, written, (inner) => createRecord(inner, entity, written)),
  change: (
    scene: Scene,
    entity: string,
    id: string,
    written: unknown,
    version: number | null,
  ): Promise<Outcome<RecordValue>> => changeRecord(scene, entity, id, written, version),
  delete: (scene: Scene, entity: string, id: string): Promise<Outcome<null>> => deleteRecord(scene, entity, id),
  restore: (scene: Scene, entity: string, id: string): Promise<Outcome<RecordValue>> =>
    restoreRecord(scene, entity, id),
  bulk: (scene: Scene, entity: string, request: BulkRequest): Promise<Outcome<readonly BulkItem[]>> =>
    bulkChange(scene, entity, request),
  batch: (scene: Scene, operations: readonly Operation[], atomic: boolean): Promise<Outcome<readonly BatchResult[]>> =>
    runBatch(scene, operations, atomic),
} as const;
