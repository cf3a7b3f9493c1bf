import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listRecords } from '#engine/records/store.ts';
import { save } from '#engine/save.ts';
import { catalogOf } from '#engine/schema/catalog.ts';
import { drift } from '#engine/schema/drift.ts';
import { type Draft, openTestWorkspace, type TestWorkspace } from '#tests/support/workspace.ts';

type Row = Record<string, unknown>;

const text = { type: 'text' };
const start = {
  deal: {
    title: 'name',
    fields: {
      name: { type: 'text', required: true },
      amount: { type: 'decimal', precision: 12, scale: 4 },
      code: text,
      stage: text,
      day: { type: 'date' },
    },
  },
  person: { title: 'name', fields: { name: text } },
};

let lab: TestWorkspace;
beforeEach(async () => {
  lab = await openTestWorkspace(start);
});
afterEach(() => lab.close());

/** The fields of `deal`, changed; null takes one away. */
const deal = (changes: Readonly<Record<string, Draft | null>>, more: Draft = {}) => ({
  ...start,
  deal: {
    ...start.deal,
    ...more,
    fields: Object.fromEntries(
      Object.entries({ ...start.deal.fields, ...changes }).filter(([, field]) => field !== null),
    ),
  },
});
async function create(record: Row, entity = 'deal'): Promise<Row> {
  const outcome = await save.create(lab.scene(), entity, record);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}
async function deals(): Promise<readonly Row[]> {
  const list = await listRecords(lab.scene(), 'deal', { sort: ['id'] });
  return list.ok ? list.value.items : [];
}
const release = () => lab.workspace.current().model.release;

async function expectRefused(entities: Record<string, Draft>, message: RegExp): Promise<void> {
  const [before, rows] = [release(), await deals()];
  const { problems, release: made } = await lab.apply(entities);
  expect(problems).toMatchObject([
    { code: 'step-refused', severity: 'error', document: 'entities/deal', message: expect.stringMatching(message) },
  ]);
  expect([made, release(), await deals()]).toEqual([null, before, rows]);
}

async function expectApplied(entities: Record<string, Draft>): Promise<void> {
  const { problems } = await lab.apply(entities);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { database, schema } = lab.workspace;
  expect(await drift(database, schema, catalogOf(lab.workspace.current().model))).toEqual([]);
}

describe('refused with one clear problem, and nothing changed', () => {
  test('a field that becomes required while a record leaves it blank', async () => {
    await create({ name: 'a', code: 'x' });
    await create({ name: 'b' });
    await expectRefused(deal({ code: { ...text, required: true }, other: text }), /code/);
    expect(await create({ name: 'c' })).not.toHaveProperty('other');
  });

  test('a new field that is required, without a value for the records that are there', async () => {
    await create({ name: 'a' });
    await expectRefused(deal({ must: { ...text, required: true } }), /must/);
  });

  test('a unique that two records break', async () => {
    await create({ name: 'a', code: 'x' });
    await create({ name: 'b', code: 'x' });
    await expectRefused(deal({ code: { ...text, unique: true } }), /code|unique/i);
  });

  test('a type that some value does not fit, or would not survive', async () => {
    await create({ name: 'a', code: 'many', amount: '1.2345', day: '2026-01-31' });
    await expectRefused(deal({ code: { type: 'integer' } }), /code/);
    await expectRefused(deal({ amount: { type: 'decimal', precision: 12, scale: 2 } }), /amount/);
    await expectRefused(deal({ amount: { type: 'integer' } }), /amount/);
    await expectRefused(deal({ day: { type: 'boolean' } }), /day/);
  });

  test('a link to another entity, where records have links', async () => {
    const ann = await create({ name: 'Ann' }, 'person');
    await expectApplied(deal({ who: { type: 'lookup', target: 'person' } }));
    await create({ name: 'a', who: ann.id });
    await expectRefused(deal({ who: { type: 'lookup', target: 'deal' } }), /who/);
  });
});

describe('data survive', () => {
  test('a new field, filled by its default where it is required', async () => {
    const { id } = await create({ name: 'a' });
    await expectApplied(
      deal({
        note: text,
        rank: { type: 'integer', required: true, default: 7 },
        mood: { type: 'select', required: true, default: 'it_s', options: [{ value: 'it_s' }] },
      }),
    );
    expect(await deals()).toMatchObject([{ id, note: null, rank: 7, mood: 'it_s', version: 1 }]);
    expect(await create({ name: 'b' })).toMatchObject({ rank: 7 });
  });

  test('a default is text, whatever it looks like: in a new table, a new field, and one that comes back', async () => {
    const evil = `it's $do$ $do1$ $add$; END; DROP TABLE deal CASCADE; -- %s \\ "`;
    const field = { type: 'text', required: true, default: evil };
    const { id } = await create({ name: 'a' });
    await expectApplied({ ...deal({ evil: field }), extra: { fields: { evil: field } } });
    await expectApplied(deal({}));
    await expectApplied({ ...deal({ evil: field }), extra: { fields: { evil: field, more: field } } });
    expect(await deals()).toMatchObject([{ id, evil }]);
    expect(await create({}, 'extra')).toMatchObject({ evil, more: evil });
  });

  test('a field that becomes required with a default: blanks take it', async () => {
    await create({ name: 'a' });
    await create({ name: 'b', code: 'own' });
    await expectApplied(deal({ code: { ...text, required: true, default: "it's" } }));
    expect(await deals()).toMatchObject([{ code: "it's" }, { code: 'own' }]);
    await expectApplied(deal({}));
    expect(await create({ name: 'c' })).toMatchObject({ code: null });
  });

  test('a field that goes and comes back: new records are taken meanwhile, old values are there again', async () => {
    await expectApplied(deal({ code: { ...text, required: true, unique: true, index: true } }));
    await create({ name: 'a', code: 'kept' });
    await expectApplied(deal({ code: null }));
    expect(await create({ name: 'b' })).not.toHaveProperty('code');
    expect(await save.create(lab.scene(), 'deal', { name: 'x', code: 'y' })).toMatchObject({
      ok: false,
      refusal: { errors: [{ path: '/code', code: 'unknown' }] },
    });
    await expectApplied(deal({}));
    expect(await deals()).toMatchObject([
      { name: 'a', code: 'kept' },
      { name: 'b', code: null },
    ]);
    await expectApplied(deal({ code: null }));
    await expectApplied(deal({ code: { ...text, required: true, default: 'filled' } }));
    expect(await deals()).toMatchObject([{ code: 'kept' }, { code: 'filled' }]);
  });

  test('a field that comes back as another type: its values are converted, or the release is refused', async () => {
    await create({ name: 'a', code: '42' });
    await expectApplied(deal({ code: null }));
    await expectApplied(deal({ code: { type: 'integer' } }));
    expect(await deals()).toMatchObject([{ code: 42 }]);
    expect(await create({ name: 'b', code: 43 })).toMatchObject({ code: 43 });
    await expectApplied(deal({ code: null }));
    await expectRefused(deal({ code: { type: 'boolean' } }), /code/);
  });

  test('a change of type that every value survives', async () => {
    await create({ name: 'a', code: '42', amount: '5.5', day: '2026-01-31' });
    await expectApplied(
      deal({ code: { type: 'integer' }, amount: { type: 'decimal', precision: 12, scale: 2 }, day: { type: 'text' } }),
    );
    expect(await deals()).toMatchObject([{ code: 42, amount: 5.5, day: '2026-01-31' }]);
    await expectApplied(deal({ code: { type: 'decimal' }, amount: { type: 'currency' }, day: { type: 'date' } }));
    expect(await deals()).toMatchObject([{ code: 42, amount: 5.5, day: '2026-01-31' }]);
    await create({ name: 'b', code: 42.5, amount: 7 });
  });

  test('an entity that goes and comes back with other fields', async () => {
    await expectApplied(deal({ code: { ...text, required: true } }));
    await create({ name: 'a', code: 'kept', amount: 1 });
    await expectApplied({ person: start.person });
    await expectApplied(
      deal({ code: null, more: { ...text, required: true, default: 'x' }, stage: { type: 'text', unique: true } }),
    );
    expect(await deals()).toMatchObject([{ name: 'a', amount: 1, more: 'x' }]);
    await create({ name: 'b', stage: 's' });
    await expectApplied(deal({}));
    expect(await deals()).toMatchObject([
      { name: 'a', code: 'kept' },
      { name: 'b', code: null, stage: 's' },
    ]);
  });

  test('links to many: gone and back, and to another entity while there are none', async () => {
    const friends = (target: string) => deal({ friends: { type: 'multi_lookup', target } });
    await expectApplied(friends('person'));
    const ann = await create({ name: 'Ann' }, 'person');
    const { id } = await create({ name: 'a', friends: [ann.id] });
    await expectApplied(deal({}));
    await expectApplied(friends('person'));
    expect(await deals()).toMatchObject([{ friends: [{ id: ann.id, title: 'Ann' }] }]);
    await save.change(lab.scene(), 'deal', id as string, { friends: [] }, null);
    await expectApplied(friends('deal'));
    expect(await create({ name: 'b', friends: [id] })).toMatchObject({ friends: [{ id, title: 'a' }] });
  });

  test('an entity that gets owners', async () => {
    await create({ name: 'a' });
    await expectApplied(deal({}, { ownership: 'user' }));
    expect(await deals()).toMatchObject([{ owner: null }]);
    expect(await create({ name: 'b' })).toMatchObject({ owner: { id: lab.userId } });
  });
});

describe('uniques and indexes come and go', () => {
  test('a unique holds from its release on and no longer than it', async () => {
    await create({ name: 'a', code: 'x' });
    await expectApplied(deal({ code: { ...text, unique: true } }));
    expect(await save.create(lab.scene(), 'deal', { name: 'b', code: 'x' })).toMatchObject({
      ok: false,
      refusal: { status: 409 },
    });
    await expectApplied(deal({ code: { ...text, index: true } }));
    await create({ name: 'b', code: 'x' });
  });

  test('over several fields, changed to others', async () => {
    const unique = (...fields: string[]) => deal({}, { unique: { one: { fields } } });
    await expectApplied(unique('code', 'stage'));
    await create({ name: 'a', code: '1', stage: 's' });
    expect((await save.create(lab.scene(), 'deal', { name: 'b', code: '1', stage: 's' })).ok).toBe(false);
    await expectApplied(unique('code', 'day'));
    await create({ name: 'c', code: '1', stage: 's' });
    await create({ name: 'd', code: '2', day: '2026-01-01' });
    expect((await save.create(lab.scene(), 'deal', { name: 'e', code: '2', day: '2026-01-01' })).ok).toBe(false);
  });

  test('one that is for some records only refuses none until conditions work', async () => {
    const { problems } = await lab.apply(
      deal({}, { unique: { won: { fields: ['code'], when: { '==': [{ var: 'stage' }, 'won'] } } } }),
    );
    expect(problems).toMatchObject([{ code: 'not-yet-active' }]);
    await create({ name: 'a', code: 'x', stage: 'open' });
    await create({ name: 'b', code: 'x', stage: 'open' });
  });

  test('an index over a field that is not made yet waits with it', async () => {
    const sum = { type: 'formula', returns: 'decimal', formula: { '+': [{ var: 'amount' }, 1] } };
    await expectApplied(deal({ sum: { ...sum, index: true } }, { indexes: { both: { fields: ['code', 'sum'] } } }));
    await create({ name: 'a' });
  });
});

test('what differs from the release is told in words', async () => {
  const { database, schema } = lab.workspace;
  await expectApplied(deal({ code: { ...text, index: true } }));
  await database.query(`ALTER TABLE "${schema}".deal DROP COLUMN code`);
  const found = await drift(database, schema, catalogOf(lab.workspace.current().model));
  expect(found).toEqual([expect.stringMatching(/column .*deal.*code/), expect.stringMatching(/index .*code/)]);
});
