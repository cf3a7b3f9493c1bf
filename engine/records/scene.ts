import type { Caller } from '#engine/access/caller.ts';
import type { Connection } from '#engine/db/database.ts';
import type { Model } from '#engine/model/model.ts';

/** Where and for whom records are read and written. */
export interface Scene {
  readonly model: Model;
  readonly connection: Connection;
  readonly caller: Caller;
}
