import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { save } from '#engine/save.ts';
import { fine, type Lab, openLab, type Row, refusalOf } from './lab.ts';

const connections = 8;

let lab: Lab;
beforeAll(async () => {
  lab = await openLab(undefined, connections);
});
afterAll(() => lab.close());

const together = <Result>(count: number, work: (index: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));
const change = (entity: string, { id }: Row, record: Row, version: number | null = null) =>
  save.change(lab.scene(), entity, id as string, record, version);
const remove = (entity: string, { id }: Row) => save.delete(lab.scene(), entity, id as string);
const restore = (entity: string, { id }: Row) => save.restore(lab.scene(), entity, id as string);

/** Every version from the first to the last has one row in the history, and the last one is the record's. */
async function expectWholeHistory(entity: string, { id }: Row): Promise<void> {
  const rows = await lab.workspace.database.query<{ version: number }>(
    `SELECT version FROM "${lab.workspace.schema}"._history WHERE entity = $1 AND record = $2 ORDER BY version`,
    [entity, id],
  );
  const [record] = await lab.workspace.database.query<{ version: number }>(
    `SELECT version FROM "${lab.workspace.schema}"."${entity}" WHERE id = $1`,
    [id],
  );
  expect(rows.map(({ version }) => version)).toEqual(Array.from({ length: record!.version }, (_, index) => index + 1));
}

describe('eight connections change the same record', () => {
  test('with the version they read: nobody overwrites what he has not seen', async () => {
    const company = await lab.create('company', { name: 'Seen', staff: 0 });
    const written = new Map<number, number>();
    await together(connections, async (worker) => {
      for (let step = 0; written.size < 60; step += 1) {
        const seen = (await lab.read('company', company.id))!;
        const mine = 1 + worker * 1_000 + step;
        const outcome = await change('company', company, { staff: mine }, seen.version as number);
        if (outcome.ok) written.set(mine, seen.staff as number);
        else expect(outcome.refusal.code).toBe('conflict');
      }
    });
    const changes = (await lab.history('company', company.id)).flatMap((entry) => entry.changes.staff ?? []);
    expect(changes).toHaveLength(written.size + 1);
    for (const { old, new: now } of changes.slice(0, -1)) expect(written.get(now as number)).toBe(old);
    await expectWholeHistory('company', company);
  });

  test('different fields with an old version: all survive', async () => {
    const company = await lab.create('company', { name: 'Fields' });
    const writes: Row[] = [
      { code: 'c1' },
      { city: 'Bern' },
      { staff: 3 },
      { tags: ['small'] },
      { opens: '09:00:00' },
      { address: { city: 'Bern' } },
      { size: 'large' },
      { email: 'f@example.com' },
    ];
    const outcomes = await together(connections, (index) => change('company', company, writes[index]!, 1));
    for (const outcome of outcomes) fine(outcome);
    expect(await lab.read('company', company.id)).toMatchObject({ version: 9, ...Object.assign({}, ...writes) });
    await expectWholeHistory('company', company);
  });

  test('without a version: the last one stands, and every one is in the history with what it replaced', async () => {
    const company = await lab.create('company', { name: 'Last', staff: -0 });
    await together(64, (index) => change('company', company, { staff: index + 1 }));
    const history = (await lab.history('company', company.id)).map(({ changes }) => changes.staff!);
    for (const [index, entry] of history.slice(0, -1).entries()) expect(entry.old).toBe(history[index + 1]!.new);
    await expectWholeHistory('company', company);
  });

  test('a list of links: one of the lists stands, not a mixture', async () => {
    const people = await together(6, (index) => lab.create('person', { name: `P${index}` }));
    const sponsor = await lab.create('company', { name: 'S' });
    for (let round = 0; round < 10; round += 1) {
      const circle = await lab.create('circle', {
        name: `C${round}`,
        members: [people[0]!.id],
        sponsors: [sponsor.id],
      });
      const lists = people.map((_, index) => people.slice(index, index + 2).map(({ id }) => id));
      for (const outcome of await together(6, (index) => change('circle', circle, { members: lists[index] })))
        fine(outcome);
      const members = ((await lab.read('circle', circle.id))!.members as { id: string }[]).map(({ id }) => id);
      expect(lists).toContainEqual(members);
      const [last] = await lab.history('circle', circle.id);
      expect(last!.changes.members?.new).toEqual(members);
      await expectWholeHistory('circle', circle);
    }
  });
});

test('of twenty records with one unique value, one is created; the others are told why', async () => {
  const outcomes = await together(20, () =>
    save.create(lab.scene(), 'company', { name: 'U', code: 'unique', email: 'u@example.com', city: 'Bern' }),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  for (const outcome of outcomes.filter(({ ok }) => !ok))
    expect(
      refusalOf(outcome)
        .errors.map(({ path }) => path)
        .sort(),
    ).toEqual(['/city', '/code', '/email']);
});

describe('a parent goes while', () => {
  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  /** The two at the same moment, or one a little ahead of the other, or one after the other. */
  async function meet<A, B>(lead: number, first: () => Promise<A>, second: () => Promise<B>): Promise<[A, B]> {
    if (lead === 2) return [await first(), await second()];
    if (lead === -2) {
      const late = await second();
      return [await first(), late];
    }
    return Promise.all([pause(Math.max(0, -lead)).then(first), pause(Math.max(0, lead)).then(second)]);
  }

  /** Runs it again and again, with every head start. */
  async function race(
    prepare: () => Promise<Row>,
    child: (parent: Row) => Promise<Row | null>,
    entity: string,
    field: string,
    rounds = 25,
  ): Promise<{ came: number; refused: number }> {
    const seen = { came: 0, refused: 0 };
    await together(4, async () => {
      for (let round = 0; round < rounds; round += 1) {
        const parent = await prepare();
        const [made, gone] = await meet(
          (round % 5) - 2,
          () => child(parent),
          () => remove('company', parent),
        );
        fine(gone);
        seen[made === null ? 'refused' : 'came'] += 1;
        const left = made && (await lab.read(entity, made.id));
        if (left !== null) expect(left[field]).toBeNull();
      }
    });
    return seen;
  }
  const parent = () => lab.create('company', { name: 'Parent' });
  const made = async (outcome: Promise<{ ok: boolean }>) => ((await outcome) as { value?: Row }).value ?? null;

  test('a child is created: no live child is left behind, 100 times', async () => {
    const seen = await race(
      parent,
      ({ id }) => made(save.create(lab.scene(), 'branch', { name: 'B', company: id })),
      'branch',
      'company',
    );
    expect(seen.came + seen.refused).toBe(100);
    // Both ends of the race were met, else nothing was tried.
    expect(Math.min(seen.came, seen.refused)).toBeGreaterThanOrEqual(20);
  });

  test('a link to it is created, or set on a record that is there', async () => {
    await race(
      parent,
      ({ id }) => made(save.create(lab.scene(), 'person', { name: 'P', company: id })),
      'person',
      'company',
    );
    await race(
      parent,
      async ({ id }) => made(change('person', await lab.create('person', { name: 'P' }), { company: id })),
      'person',
      'company',
    );
  });

  test('a child is changed, moved and given other links', async () => {
    const other = await parent();
    await race(
      parent,
      async ({ id }) => {
        const branch = await lab.create('branch', { name: 'B', company: id }).catch(() => null);
        if (!branch) return null;
        const outcomes = await Promise.all([
          change('branch', branch, { company: id, name: 'C' }),
          change('branch', branch, { name: 'D' }),
        ]);
        const moved = await change('branch', branch, { company: other.id });
        return outcomes[0].ok && !moved.ok ? branch : null;
      },
      'branch',
      'company',
      // Each of these may wait a second for PostgreSQL to find the knot.
      4,
    );
  });

  test('a deleted child comes back', async () => {
    const children = new Map<unknown, Row>();
    await race(
      async () => {
        const company = await parent();
        const branch = await lab.create('branch', { name: 'B', company: company.id });
        fine(await remove('branch', branch));
        children.set(company.id, branch);
        return company;
      },
      async ({ id }) => made(restore('branch', children.get(id)!)),
      'branch',
      'company',
    );
  });
});

test('a family that everybody works on at once: every answer is an outcome, and what is live hangs together', async () => {
  const companies = await together(3, (index) => lab.create('company', { name: `Family ${index}` }));
  const branches = await together(6, (index) =>
    lab.create('branch', { name: `B${index}`, company: companies[index % 3]!.id }),
  );
  const people = await together(6, (index) =>
    lab.create('person', { name: `P${index}`, company: companies[index % 3]!.id }),
  );
  const pick = <T>(from: readonly T[], seed: number) => from[seed % from.length]!;
  const deeds: ((seed: number) => Promise<unknown>)[] = [
    (seed) => remove('company', pick(companies, seed)),
    (seed) => restore('company', pick(companies, seed)),
    (seed) => remove('branch', pick(branches, seed)),
    (seed) => restore('branch', pick(branches, seed)),
    (seed) => change('branch', pick(branches, seed), { company: pick(companies, seed + 1).id, name: `n${seed}` }),
    (seed) => change('person', pick(people, seed), { company: pick(companies, seed + 2).id }),
    (seed) => change('company', pick(companies, seed), { parent: pick(companies, seed + 1).id, staff: seed }),
    (seed) =>
      save.bulk(lab.scene('bulk'), 'branch', {
        ids: branches.map(({ id }) => id as string),
        set: { company: pick(companies, seed).id },
      }),
    (seed) => save.create(lab.scene(), 'branch', { name: 'new', company: pick(companies, seed).id }),
  ];
  await together(connections, async (worker) => {
    for (let step = 0; step < 20; step += 1)
      await pick(deeds, worker * 7 + step * 5 + ((step * worker) % 4))(worker + step * 3);
  });
  const { schema, database } = lab.workspace;
  const orphans = await database.query(
    `SELECT b.id FROM "${schema}".branch b JOIN "${schema}".company c ON c.id = b.company WHERE b.deleted_at IS NULL AND c.deleted_at IS NOT NULL`,
  );
  expect(orphans).toEqual([]);
  for (const company of companies) await expectWholeHistory('company', company);
  for (const branch of branches) await expectWholeHistory('branch', branch);
});
