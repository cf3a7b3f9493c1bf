import { accountId, opportunityId } from '../data/fill.ts';
import type { Shot } from '../harness/load.ts';
import type { BenchOptions } from '../harness/options.ts';

const path = '/api/records/opportunity';
const anyOf = (count: number) => 1 + Math.floor(Math.random() * count);

/** Reads of random opportunities. */
export function reads({ opportunities }: BenchOptions, count: number): Shot[] {
  return Array.from({ length: count }, () => ({
    method: 'GET',
    path: `${path}/${opportunityId(anyOf(opportunities))}`,
  }));
}

/** A complete opportunity, of a random account. */
export function newOpportunity({ accounts }: BenchOptions) {
  const n = anyOf(1_000_000);
  return {
    name: `New opportunity ${n}`,
    account: accountId(anyOf(accounts)),
    stage: 'proposal',
    amount: n / 4,
    probability: n % 100,
    close_date: '2031-05-17',
    next_step: 'Send the offer',
    description: 'They want to see the numbers of last year before they decide. '.repeat(2),
    seats: n % 300,
    renewal: true,
    contact_email: `buyer${n}@example.com`,
    source: 'partner',
  };
}

export function creates(options: BenchOptions, count: number): Shot[] {
  return Array.from({ length: count }, () => ({ method: 'POST', path, body: JSON.stringify(newOpportunity(options)) }));
}

/** Changes of three fields of random opportunities. Each id comes twice, with other values, so that every change is one. */
export function changes({ opportunities }: BenchOptions, count: number): Shot[] {
  const ids = Array.from({ length: count / 2 }, () => opportunityId(anyOf(opportunities)));
  return [0, 1].flatMap((turn) =>
    ids.map((id, index) => ({
      method: 'PATCH',
      path: `${path}/${id}`,
      body: JSON.stringify({
        amount: anyOf(100_000) * 2 + turn,
        probability: (index + turn) % 100,
        next_step: `Step ${anyOf(1e6)}${turn}`,
      }),
    })),
  );
}

const ofStage = (stage: string) => encodeURIComponent(JSON.stringify({ '==': [{ var: 'stage' }, stage] }));
const listed = ['prospecting', 'negotiation', 'won', 'lost'];

/** First pages of 50 of one stage, the next to close first, asked of our server. */
export function ourLists(count: number): Shot[] {
  return Array.from({ length: count }, (_, index) => ({
    method: 'GET',
    path: `${path}?filter=${ofStage(listed[index % listed.length]!)}&sort=close_date&limit=50`,
  }));
}

/** The same lists, asked of the yardstick. */
export function yardstickLists(count: number): Shot[] {
  return Array.from({ length: count }, (_, index) => ({
    method: 'GET',
    path: `${path}?stage=${listed[index % listed.length]}&limit=50`,
  }));
}
