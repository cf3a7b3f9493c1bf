import { createHash } from 'node:crypto';
import { quote } from '#engine/db/identifier.ts';
import { atomically } from './atomic.ts';
import { done, type Outcome, refused } from './refusal.ts';
import type { RecordValue } from './select.ts';
import type { Scene } from './store.ts';

/**
 * Runs a create once for a key of the caller's: a repeat, even at the same moment, gets the first answer.
 * A key that was used for something else is refused.
 */
export async function once(
  scene: Scene,
  key: string,
  entity: string,
  body: unknown,
  create: (scene: Scene) => Promise<Outcome<RecordValue>>,
): Promise<Outcome<RecordValue>> {
  const table = `${quote(scene.model.schema)}._idempotency`;
  const request = createHash('sha256')
    .update(JSON.stringify([entity, body]))
    .digest('hex');
  return atomically(scene, async (inner) => {
    // A second caller waits here until the first has finished.
    const claimed = await inner.connection.query(
      `INSERT INTO ${table} (key, "user", request, entity) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING key`,
      [key, scene.caller.userId, request, entity],
    );
    if (claimed.length === 0) return firstAnswer(inner, table, key, request);
    const outcome = await create(inner);
    if (outcome.ok) {
      await inner.connection.query(`UPDATE ${table} SET record = $3 WHERE "user" = $2 AND key = $1`, [
        key,
        scene.caller.userId,
        outcome.value,
      ]);
    }
    return outcome;
  });
}

async function firstAnswer(scene: Scene, table: string, key: string, request: string): Promise<Outcome<RecordValue>> {
  const [first] = await scene.connection.query<{ request: string; record: RecordValue }>(
    `SELECT request, record FROM ${table} WHERE "user" = $2 AND key = $1`,
    [key, scene.caller.userId],
  );
  if (first && first.request === request) return done(first.record);
  return refused({
    status: 422,
    code: 'idempotency',
    detail: 'This Idempotency-Key was used for another request.',
    errors: [],
  });
}
