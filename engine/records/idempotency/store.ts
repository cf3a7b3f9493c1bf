import { quote } from '#engine/db/identifier.ts';
import type { Scene } from '../scene.ts';
import type { RecordValue } from '../select.ts';

/** A key of a caller's, and a digest of what it was used for. */
export interface Claim {
  readonly key: string;
  readonly request: string;
  readonly entity: string;
}

/** Takes the key for this transaction; false where it was used before. While another transaction is using it, this one waits. */
export async function claim(scene: Scene, { key, request, entity }: Claim): Promise<boolean> {
  const claimed = await scene.connection.query(
    `INSERT INTO ${table(scene)} (key, "user", request, entity) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING key`,
    [key, scene.caller.userId, request, entity],
  );
  return claimed.length > 0;
}

/** Keeps the answer that repeats will get. */
export async function keepAnswer(scene: Scene, { key }: Claim, record: RecordValue): Promise<void> {
  await scene.connection.query(`UPDATE ${table(scene)} SET record = $3 WHERE "user" = $2 AND key = $1`, [
    key,
    scene.caller.userId,
    record,
  ]);
}

/** What a key was used for, and the answer. */
export async function firstAnswer(
  scene: Scene,
  { key }: Claim,
): Promise<{ request: string; record: RecordValue } | undefined> {
  const [first] = await scene.connection.query<{ request: string; record: RecordValue }>(
    `SELECT request, record FROM ${table(scene)} WHERE "user" = $2 AND key = $1`,
    [key, scene.caller.userId],
  );
  return first;
}

function table({ model }: Scene): string {
  return `${quote(model.schema)}._idempotency`;
}
