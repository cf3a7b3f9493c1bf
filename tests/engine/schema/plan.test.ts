import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '#engine/db/database.ts';
import { compileModel } from '#engine/model/compile.ts';
import { catalogOf } from '#engine/schema/catalog.ts';
import { emptyCatalog, planSteps } from '#engine/schema/plan.ts';
import { check } from '#metadata/check.ts';
import { compose, type Metadata } from '#metadata/compose.ts';
import { type Draft, labPackage, packageOf, testFileDatabaseUrl } from '#tests/support/workspace.ts';
import { catalogueOf } from './catalogue.ts';

type Entities = Record<string, Draft>;

let database: Database;
let schemas = 0;
beforeAll(async () => {
  database = openDatabase(await testFileDatabaseUrl(), { max: 2 });
});
afterAll(() => database.close());

/** No more than links to users need. */
const core = packageOf({ kind: 'manifest', name: 'core', version: '1.0.0' }, [
  {
    kind: 'entity',
    name: 'user',
    label: 'User',
    ownership: 'none',
    fields: { email: { type: 'email', unique: true } },
  },
]);

function metadataOf(entities: Entities): Metadata {
  const { metadata, problems } = compose([core, labPackage(entities)]);
  expect([...problems, ...check(metadata)].filter(({ severity }) => severity === 'error')).toEqual([]);
  return metadata;
}

/** The tables of models, one release after the other, in a schema of their own. Between two of them `meanwhile` may write rows. */
async function built(
  releases: readonly Metadata[],
  meanwhile: (schema: string) => Promise<unknown> = async () => {},
): Promise<{ schema: string; catalogue: string[] }> {
  schemas += 1;
  const schema = `s${schemas}`;
  await database.query(`CREATE SCHEMA ${schema}`);
  let before = emptyCatalog;
  for (const [index, metadata] of releases.entries()) {
    const after = catalogOf(compileModel(metadata, schema, index + 1));
    if (index > 0) await meanwhile(schema);
    await database.query(
      planSteps(before, after)
        .map(({ sql }) => sql)
        .join(';\n'),
    );
    expect(planSteps(after, after)).toEqual([]);
    before = after;
  }
  return { schema, catalogue: await catalogueOf(database, schema) };
}

/** What tables that have grown may have more than fresh ones: what was retired, with nothing in the way of rows without it. */
function expectOnlyRetired(extra: readonly string[], fresh: readonly string[]): void {
  const tables = new Set(fresh.flatMap((line) => /^([^.: ]+)\.id uuid NOT NULL/.exec(line)?.[1] ?? []));
  for (const line of extra) {
    const column = /^([^.: ]+)\.\S+ /.exec(line);
    if (column && tables.has(column[1]!)) expect(line).not.toMatch(/NOT NULL|DEFAULT/);
    const constraint = /^([^: ]+): /.exec(line);
    if (constraint) expect(tables).not.toContain(constraint[1]);
    const index = / INDEX .* ON schema\."?([^" ]+)"? /.exec(line);
    if (index) expect(tables).not.toContain(index[1]);
    expect(line).not.toMatch(/FUNCTION/);
  }
}

const types: readonly Draft[] = [
  { type: 'text' },
  { type: 'long_text' },
  { type: 'email' },
  { type: 'integer' },
  { type: 'decimal', precision: 10, scale: 2 },
  { type: 'currency' },
  { type: 'boolean' },
  { type: 'date' },
  { type: 'datetime' },
  { type: 'select', options: [{ value: 'a' }] },
  { type: 'multi_select', options: [{ value: 'a' }] },
  { type: 'json' },
  { type: 'person_name' },
  { type: 'sequence' },
  { type: 'lookup', target: 'a_b' },
  { type: 'lookup', target: 'a' },
  { type: 'user' },
  { type: 'any_lookup' },
  { type: 'multi_lookup', target: 'a' },
  { type: 'multi_lookup', target: 'a_b' },
  { type: 'formula', returns: 'decimal', formula: 1 },
];
const defaults: Record<string, unknown> = {
  text: "it's",
  integer: 5,
  boolean: true,
  select: 'a',
  date: '2026-01-01',
  decimal: 1.5,
  currency: '2.50',
  email: 'a@b.example',
};
const field = fc
  .record({
    base: fc.constantFrom(...types),
    required: fc.boolean(),
    unique: fc.boolean(),
    index: fc.boolean(),
    filled: fc.boolean(),
  })
  .map(({ base, required, unique, index, filled }): Draft => {
    const type = String(base.type);
    const plain = !['multi_lookup', 'formula'].includes(type);
    const given = !['sequence', 'formula'].includes(type);
    return {
      ...base,
      ...(required && given ? { required } : {}),
      ...(unique && plain ? { unique } : {}),
      ...(index && plain ? { index } : {}),
      ...(filled && type in defaults ? { default: defaults[type] } : {}),
    };
  });
const names = fc.constantFrom('a', 'b', 'b_c', 'c', 'order', 'name', 'target', `n${'x'.repeat(59)}`);
const entity = fc
  .record({
    fields: fc.dictionary(names, field, { minKeys: 1, maxKeys: 5, noNullPrototype: true }),
    owned: fc.boolean(),
    pair: fc.boolean(),
  })
  .map(({ fields, owned, pair }): Draft => {
    const plain = Object.keys(fields).filter(
      (name) => !['multi_lookup', 'formula'].includes(String(fields[name]!.type)),
    );
    const indexes =
      pair && plain.length > 1
        ? { indexes: { a: { fields: plain.slice(0, 2) } }, unique: { b: { fields: plain.slice(-2) } } }
        : {};
    return {
      ownership: owned ? 'user' : 'none',
      fields: Object.keys(fields).length > 0 ? fields : { name: { type: 'text' } },
      ...indexes,
    };
  });
/** Two entities that links may lead to are always there; others come and go. */
const model = fc
  .tuple(
    entity,
    entity,
    fc.dictionary(fc.constantFrom('order', 'select', 'c', `t${'y'.repeat(59)}`), entity, {
      maxKeys: 2,
      noNullPrototype: true,
    }),
  )
  .map(([first, second, others]): Entities => ({ a: first, a_b: second, ...others }));

test('whatever the two models, by way of one the tables of the other are as if built at once', async () => {
  await fc.assert(
    fc.asyncProperty(model, model, async (first, second) => {
      const [before, after] = [metadataOf(first), metadataOf(second)];
      const fresh = await built([after]);
      const grown = await built([before, after]);
      const there = new Set(grown.catalogue);
      expect(fresh.catalogue.filter((line) => !there.has(line))).toEqual([]);
      expectOnlyRetired(
        grown.catalogue.filter((line) => !fresh.catalogue.includes(line)),
        fresh.catalogue,
      );
      const again = await built([before, after, before, after]);
      expect(again.catalogue.filter((line) => !there.has(line))).toEqual([]);
    }),
    { numRuns: 30 },
  );
}, 120_000);

describe('names', () => {
  const long = (start: string) => start + 'x'.repeat(60 - start.length);

  test('of sixty characters, and words of SQL', async () => {
    const words = [
      'order',
      'user_',
      'select',
      'table',
      'group',
      'case',
      'from',
      'where',
      'null',
      'primary',
      'all',
      'end',
    ];
    const fields = Object.fromEntries(
      [...words, long('first_'), long('second_')].map((name) => [name, { type: 'text', unique: true, index: true }]),
    );
    const entities = Object.fromEntries(
      [...words, long('long_'), long('long_y')].map((name) => [
        name,
        {
          fields: {
            ...fields,
            [long('many_')]: { type: 'multi_lookup', target: 'order' },
            [long('any_')]: { type: 'any_lookup', index: true },
          },
        },
      ]),
    );
    const { catalogue } = await built([metadataOf(entities)]);
    expect(
      catalogue.filter((line) => line.startsWith('CREATE UNIQUE INDEX') && line.includes('(deleted_at IS NULL)')),
    ).toHaveLength((words.length + 2) * (words.length + 2) + 1);
    const tables = await database.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 's${schemas}'`,
    );
    for (const { name } of tables) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(63);
  });

  test('of two entities that would give their indexes and link tables one name', async () => {
    const many = (target: string) => ({ type: 'multi_lookup', target });
    const text = { type: 'text', index: true, unique: true };
    const metadata = metadataOf({
      a: { fields: { b_c: text, b_m: many('a'), b_u: { type: 'user' } } },
      a_b: { fields: { c: text, m: many('a_b'), u: { type: 'user' } } },
    });
    const { schema } = await built([metadata]);
    const model = compileModel(metadata, schema, 1);
    const [first, second] = ['a', 'a_b'].map((name) => model.entities.get(name)!);
    expect(first!.byName.get('b_m')!.linkTable).not.toBe(second!.byName.get('m')!.linkTable);
    const unique = await database.query(
      `SELECT FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid WHERE c.relnamespace = '${schema}'::regnamespace AND c.relname IN ('a', 'a_b') AND i.indisunique AND NOT i.indisprimary`,
    );
    expect(unique).toHaveLength(2);
  });

  test('that a field and a list of fields share', async () => {
    const fields = { stage: { type: 'text', unique: true, index: true }, city: { type: 'text' } };
    const both = { stage: { fields: ['stage', 'city'] } };
    const { catalogue } = await built([metadataOf({ deal: { fields, unique: both, indexes: both } })]);
    expect(
      catalogue.filter((line) => /CREATE (UNIQUE )?INDEX .* ON schema\.deal/.test(line) && !line.includes('_pkey')),
    ).toHaveLength(4);
  });
});

describe('every link is indexed and held', () => {
  test('by a foreign key that clears, holds or cascades', async () => {
    const lookup = { type: 'lookup', target: 'a' };
    const { catalogue } = await built([
      metadataOf({
        a: { fields: { name: { type: 'text' } } },
        b: {
          ownership: 'user',
          fields: {
            free: lookup,
            needed: { ...lookup, required: true },
            owned: { type: 'master', target: 'a' },
            any: { type: 'any_lookup' },
          },
        },
      }),
    ]);
    const keys = catalogue.filter((line) => line.startsWith('b: ') && line.includes('FOREIGN KEY'));
    expect(keys.map((line) => line.replace(/^.*FOREIGN KEY /, ''))).toEqual(
      expect.arrayContaining([
        '(free) REFERENCES schema.a(id) ON DELETE SET NULL',
        '(needed) REFERENCES schema.a(id)',
        '(owned) REFERENCES schema.a(id) ON DELETE CASCADE',
        '(owner) REFERENCES schema."user"(id) ON DELETE SET NULL',
      ]),
    );
    for (const column of ['free', 'needed', 'owned', 'owner', 'any, _any_entity'])
      expect(
        catalogue.some(
          (line) =>
            line.startsWith('CREATE INDEX') && line.endsWith(`USING btree (${column.replace('any,', '"any",')})`),
        ),
      ).toBe(true);
  });
});
