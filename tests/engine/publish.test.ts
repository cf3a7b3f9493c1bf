import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { engineCaller } from '#engine/access/caller.ts';
import { openDatabase } from '#engine/db/database.ts';
import { publish } from '#engine/publish.ts';
import { listRecords } from '#engine/records/store.ts';
import { save } from '#engine/save.ts';
import { openWorkspace, type Workspace } from '#engine/workspace.ts';
import type { Package } from '#metadata/package.ts';
import {
  type Draft,
  labPackage,
  openEmptyWorkspace,
  openTestWorkspace,
  smallCore,
  testFileDatabaseUrl,
} from '#tests/support/workspace.ts';

const text = { type: 'text' };
const thing = { fields: { name: { type: 'text', required: true }, size: { type: 'integer' } } };

let workspace: Workspace;
beforeEach(async () => {
  workspace = await openEmptyWorkspace();
  return () => workspace.close();
});

const send = (packages: readonly Package[], message = 'test') =>
  publish(workspace.database, workspace.schema, { packages, message, caller: engineCaller('apply'), sampleData: true });
const rows = async (table: string) =>
  Number(
    (await workspace.database.query<{ count: string }>(`SELECT count(*) FROM "${workspace.schema}"."${table}"`))[0]!
      .count,
  );
async function tables(): Promise<string[]> {
  const found = await workspace.database.query<{ name: string }>(
    'SELECT tablename AS name FROM pg_tables WHERE schemaname = $1 AND tablename NOT LIKE $2 ORDER BY 1',
    [workspace.schema, '\\_%'],
  );
  return found.map(({ name }) => name);
}

describe('nothing is done', () => {
  test('where something is wrong, and everything wrong is told', async () => {
    const wrong = {
      thing: {
        fields: { a: { type: 'lookup', target: 'thin' }, b: { type: 'text', default: 5 }, c: text },
        title: 'd',
      },
    };
    const { problems, release, steps } = await send([smallCore, labPackage(wrong)]);
    expect(problems.map(({ document, pointer }) => document + pointer).sort()).toEqual([
      'entities/thing/fields/a/target',
      'entities/thing/fields/b/default',
      'entities/thing/title',
    ]);
    expect([release, steps, await tables(), await rows('_release'), await rows('_document')]).toEqual([
      null,
      [],
      [],
      0,
      0,
    ]);
  });

  test('where a record is refused: no table, no document, no release', async () => {
    const records = {
      kind: 'records',
      name: 'things',
      entity: 'thing',
      key: ['name'],
      records: [{ name: 'fine' }, { name: 'odd', mail: 'nonsense' }],
    };
    const entity = { fields: { ...thing.fields, mail: { type: 'email' } } };
    const { problems, release } = await send([smallCore, labPackage({ thing: entity }, [records])]);
    expect(problems).toMatchObject([
      { code: 'record-refused', severity: 'error', document: 'records/things', pointer: '/records/1/mail' },
    ]);
    expect(problems[0]?.message).toMatch(/2/);
    expect([release, await tables(), await rows('_release'), await rows('_history')]).toEqual([null, [], 0, 0]);
  });

  test('where everything is in force already, whatever the order of keys and documents', async () => {
    const other = { fields: { x: text } };
    expect((await send([smallCore, labPackage({ thing, other })])).release?.number).toBe(1);
    const turned = {
      other: { ...other },
      thing: {
        fields: Object.fromEntries(
          Object.entries(thing.fields).map(([name, field]) => [
            name,
            Object.fromEntries(Object.entries(field).reverse()),
          ]),
        ),
      },
    };
    for (const packages of [[smallCore, labPackage({ thing, other })], [labPackage(turned)], [smallCore]]) {
      expect(await send(packages)).toEqual({ problems: [], steps: [], release: null });
    }
    expect([await rows('_release'), await rows('_document')]).toEqual([1, 4 + 3]);
  });

  test('for a package that takes away what another one needs', async () => {
    await send([smallCore, labPackage({ thing })]);
    const addOn: Package = {
      manifest: { kind: 'manifest', name: 'more', version: '1.0.0', requires: { packages: { lab: '*' } } },
      documents: labPackage({ part: { fields: { of: { type: 'lookup', target: 'thing' } } } }).documents,
    };
    expect((await send([addOn])).release?.number).toBe(2);
    const { problems, release } = await send([labPackage({})]);
    expect(release).toBeNull();
    expect(problems).toMatchObject([{ document: 'entities/part', pointer: '/fields/of/target' }]);
  });
});

test('a release says what it was, who made it, and has a hash of its content', async () => {
  const first = await send([smallCore, labPackage({ thing })], 'first');
  expect(first.release).toMatchObject({ number: 1, message: 'first', hash: expect.stringMatching(/^[\da-f]{64}$/) });
  expect(first.steps.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['create-table:thing', 'create-table:user', 'write-document:lab/entity/thing']),
  );
  for (const step of first.steps) expect(step.caption).not.toBe('');
  const changed = await send([labPackage({ thing: { ...thing, label: 'Ding' } })], 'second');
  expect(changed.steps.map(({ id }) => id)).toEqual(['write-document:lab/entity/thing']);
  const back = await send([labPackage({ thing })], 'back');
  expect(back.release).toMatchObject({ number: 3, hash: first.release?.hash });
});

test('publishers at the same moment come one after the other', async () => {
  await send([smallCore]);
  const entity = (index: number): Record<string, Draft> => ({ [`thing_${index}`]: thing });
  const packages = Array.from(
    { length: 5 },
    (_, index): Package => ({
      manifest: { kind: 'manifest', name: `p${index}`, version: '1.0.0' },
      documents: labPackage(entity(index)).documents,
    }),
  );
  const published = await Promise.all(packages.map((one) => send([one])));
  expect(published.map(({ release }) => release?.number).sort()).toEqual([2, 3, 4, 5, 6]);
  expect(await tables()).toEqual(['file', 'team', 'thing_0', 'thing_1', 'thing_2', 'thing_3', 'thing_4', 'user']);
});

describe('a release reaches everybody', () => {
  test('a node that listens hears of it without being asked', async () => {
    await send([smallCore]);
    const listening = await openWorkspace(await testFileDatabaseUrl(), workspace.schema, { connections: 2 });
    const other = await openWorkspace(await testFileDatabaseUrl(), `${workspace.schema}_other`, { connections: 2 });
    expect(listening.current().model.release).toBe(1);
    const begin = performance.now();
    await send([labPackage({ thing })]);
    while (listening.current().model.release !== 2 && performance.now() - begin < 5_000)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(listening.current().model.entities.has('thing')).toBe(true);
    expect(other.current().model.release).toBe(0);
    await Promise.all([listening.close(), other.close()]);
  });

  test('one that asks has it at once, whoever asked a moment before', async () => {
    await send([smallCore]);
    for (let number = 2; number < 12; number += 1) {
      let published = false;
      const publishing = send([labPackage({ thing: { ...thing, label: `Thing ${number}` } })]).then(() => {
        published = true;
      });
      // Somebody is looking all the time, so one look has begun before the release was there.
      while (!published) {
        void workspace.refresh();
        await new Promise(setImmediate);
      }
      await publishing;
      expect((await workspace.refresh()).model.release).toBe(number);
    }
  });

  test('a workspace opened and closed at once leaves no connection behind', async () => {
    const database = openDatabase(await testFileDatabaseUrl(), { max: 1 });
    const connections = async () =>
      Number(
        (
          await database.query<{ count: string }>(
            'SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()',
          )
        )[0]!.count,
      );
    const before = await connections();
    for (let round = 0; round < 5; round += 1)
      await (await openWorkspace(await testFileDatabaseUrl(), workspace.schema, { connections: 1 })).close();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await connections()).toBeLessThanOrEqual(before);
    await database.close();
  });
});

describe('while others work', () => {
  let lab: Awaited<ReturnType<typeof openTestWorkspace>>;
  beforeAll(async () => {
    lab = await openTestWorkspace({ thing: { ...thing, ownership: 'user' } }, [], 8);
  });
  afterAll(() => lab.close());

  test('releases that change a table fail no read and no write', async () => {
    let published = false;
    const refused: unknown[] = [];
    const work = async (worker: number) => {
      for (let step = 0; !published; step += 1) {
        const made = await save.create(lab.scene(), 'thing', { name: `${worker} ${step}` });
        if (!made.ok) refused.push(made.refusal);
        else {
          const changed = await save.change(lab.scene(), 'thing', made.value.id as string, { size: step }, null);
          const listed = await listRecords(lab.scene(), 'thing', { limit: 5 });
          refused.push(...[changed, listed].flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal])));
        }
      }
    };
    const workers = Promise.all([1, 2, 3, 4].map(work));
    const problems: unknown[] = [];
    const fields: Record<string, Draft> = { ...thing.fields };
    for (let release = 0; release < 8; release += 1) {
      fields[`extra_${release}`] =
        release % 2 === 0 ? { type: 'text', index: true } : { type: 'boolean', required: true, default: false };
      if (release === 5) fields.size = { type: 'decimal' };
      if (release === 6) delete fields.extra_1;
      problems.push(...(await lab.apply({ thing: { ownership: 'user', fields } })).problems);
    }
    published = true;
    await workers;
    expect(problems).toEqual([]);
    expect(refused).toEqual([]);
  });
});
