import type { Database } from '#engine/db/database.ts';
import { quote } from '#engine/db/identifier.ts';
import { sources, stages } from './bench-package.ts';

const array = (values: readonly string[]) => `ARRAY[${values.map((value) => `'${value}'`).join(',')}]`;

/**
 * Fills the tables of the bench package by SQL: accounts, opportunities with a first history row each, and visits.
 * Ids count up (UUIDv7 of one moment), so the data are the same at each run.
 */
export async function fill(
  database: Database,
  schema: string,
  owner: string,
  size: { accounts: number; opportunities: number },
): Promise<void> {
  const own = quote(schema);
  const pick = (values: readonly string[], by: string) => `(${array(values)})[1 + (${by}) % ${values.length}]`;
  const id = (kind: string, n: string) => idSql(kind, n);
  await database.query(`
    INSERT INTO ${own}.account (id, created_by, updated_by, owner, name, industry, city, website)
    SELECT ${id('a', 'n')}, '${owner}', '${owner}', '${owner}', 'Account ' || n, ${pick(['retail', 'energy', 'health'], 'n')},
      ${pick(['Berlin', 'Shanghai', 'Lyon', 'Austin'], 'n')}, 'https://account-' || n || '.example'
    FROM generate_series(1, ${size.accounts}) n;
    INSERT INTO ${own}.opportunity (id, created_by, updated_by, owner, name, account, stage, amount, probability, close_date,
      next_step, description, seats, renewal, contact_email, source)
    SELECT ${id('b', 'n')}, '${owner}', '${owner}', '${owner}', 'Opportunity ' || n, ${id('a', `(1 + n % ${size.accounts})`)},
      ${pick(stages, 'n')}, (n % 9000) * 10.5, n % 101, date '2024-01-01' + (n * 7919 % 1100),
      'Call again about part ' || n % 50, repeat('What was said at the meeting. ', 4), n % 500, n % 7 = 0,
      'buyer' || n || '@example.com', ${pick(sources, 'n')}
    FROM generate_series(1, ${size.opportunities}) n;
    INSERT INTO ${own}._history (entity, record, version, by, door, op, changes)
    SELECT 'opportunity', id, 1, '${owner}', 'apply', 'create', jsonb_build_object('name', jsonb_build_object('new', name))
    FROM ${own}.opportunity;
    INSERT INTO ${own}.visit (id, created_by, updated_by, subject, account, host, partner, deal, guide)
    SELECT ${id('c', 'n')}, '${owner}', '${owner}', 'Visit ' || n, ${id('a', 'n')}, ${id('a', 'n + 1')}, ${id('a', 'n + 2')},
      ${id('b', 'n')}, '${owner}'
    FROM generate_series(1, least(500, ${size.accounts} - 2)) n;`);
  // Each by itself: VACUUM cannot stand in a transaction, and several statements in one text are one.
  for (const table of ['account', 'opportunity', 'visit', '_history'])
    await database.query(`VACUUM ANALYZE ${own}.${table}`);
}

/** Where it stands in the id tells the kind of record, the rest is its number. */
function idSql(kind: string, n: string): string {
  return `('0190a1b2-c3d4-7${kind}00-8000-' || lpad(to_hex((${n})::bigint), 12, '0'))::uuid`;
}

/** The id that `fill` gave to the n-th account or opportunity, from 1. */
export const accountId = (n: number) => `0190a1b2-c3d4-7a00-8000-${n.toString(16).padStart(12, '0')}`;
export const opportunityId = (n: number) => `0190a1b2-c3d4-7b00-8000-${n.toString(16).padStart(12, '0')}`;
