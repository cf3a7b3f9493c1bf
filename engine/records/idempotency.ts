import { createHash } from 'node:crypto';
import { atomically } from './atomic.ts';
import { type Claim, claim, firstAnswer, keepAnswer } from './idempotency/store.ts';
import { done, type Outcome, refused } from './refusal.ts';
import type { Scene } from './scene.ts';
import type { RecordValue } from './select.ts';

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
  const digest = createHash('sha256').update(JSON.stringify([entity, body]));
  const mine: Claim = { key, request: digest.digest('hex'), entity };
  return atomically(scene, async (inner) => {
    if (!(await claim(inner, mine))) return repeated(inner, mine);
    const outcome = await create(inner);
    if (outcome.ok) await keepAnswer(inner, mine, outcome.value);
    return outcome;
  });
}

async function repeated(scene: Scene, mine: Claim): Promise<Outcome<RecordValue>> {
  const first = await firstAnswer(scene, mine);
  if (first && first.request === mine.request) return done(first.record);
  return refused({
    status: 422,
    code: 'idempotency',
    detail: 'This Idempotency-Key was used for another request.',
    errors: [],
  });
}
