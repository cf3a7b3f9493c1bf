import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '#metadata/check.ts';
import { compose } from '#metadata/compose.ts';
import { parsePackage, type SourceFile } from '#metadata/parse.ts';
import { hasErrors } from '#metadata/problem.ts';
import { entity, filesIn, filesOf, type Loose } from './diagnose.ts';

const rule = { '==': [{ var: 'stage' }, 'open'] };
const documents: Loose[] = [
  entity('a', {
    stage: { type: 'select', options: 'stage', default: 'open', required: rule },
    kind: { type: 'select', options: [{ value: 'x' }], dependsOn: { field: 'stage', map: { open: ['x'] } } },
    parent: { type: 'master', target: 'b', inverse: { name: 'items' } },
    about: { type: 'any_lookup', targets: ['b'], inverse: { name: 'mentions' } },
    code: { type: 'text', pattern: '[a-z]+' },
  }),
  entity('b', {
    lines: { type: 'lines', target: 'a', field: 'parent' },
    seller: { type: 'mirror', from: 'owner.name' },
    total: { type: 'rollup', returns: 'integer', fn: 'count', from: 'a.parent' },
  }),
  { kind: 'options', name: 'stage', options: [{ value: 'open' }, { value: 'won' }] },
  {
    kind: 'view',
    name: 'a.all',
    entity: 'a',
    layout: 'board',
    board: { by: 'stage' },
    columns: [{ name: 'parent.name' }],
    filter: rule,
  },
  {
    kind: 'form',
    name: 'b.main',
    entity: 'b',
    tabs: [{ name: 't', sections: [{ name: 's', fields: [{ name: 'name' }] }] }],
    related: [{ name: 'items', columns: ['name'] }],
  },
  {
    kind: 'app',
    name: 'x',
    home: 'i',
    navigation: [
      { name: 'g', items: [{ name: 'i', entity: 'a' }] },
      { name: 'v', view: 'a.all' },
    ],
  },
  {
    kind: 'records',
    name: 'b',
    entity: 'b',
    key: ['name'],
    records: [{ name: 'x', owner: { by: { email: 'a@b.c' } } }],
  },
  {
    kind: 'workflow',
    name: 'w',
    entity: 'a',
    on: { event: 'saved' },
    steps: [{ name: 'e', do: 'each', entity: 'b', steps: [{ name: 's', do: 'set', values: { name: 'x' } }] }],
  },
  {
    kind: 'process',
    name: 'p',
    entity: 'a',
    field: 'stage',
    states: [{ name: 'open' }],
    transitions: [{ name: 't', to: 'won', who: { roles: [] } }],
  },
  { kind: 'entity', name: 'user', patch: true, fields: { nickname: { type: 'text' } } },
];
const core = filesIn(new URL('../../metadata/core', import.meta.url).pathname);
const files = filesOf(documents, { requires: { packages: { core: '^1.0.0' } } });

function run(...packages: readonly SourceFile[][]) {
  const parsed = packages.map((one) => parsePackage(one));
  const { metadata, problems } = compose(parsed.flatMap((one) => (one.package === null ? [] : [one.package])));
  return [...parsed.flatMap((one) => one.problems), ...problems, ...check(metadata)];
}

test('the package that is spoilt below is well', () => {
  expect(run(core, files).filter((one) => hasErrors([one]))).toEqual([]);
});

test('a package with anything anywhere is judged, never thrown at', () => {
  const strange = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom<unknown>(
      null,
      '',
      'constructor',
      'a.b.c.d.e',
      '__proto__',
      { var: 'x' },
      [],
      {},
      'a',
      'user',
      '*',
      { by: {} },
      -1,
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(), strange), { minLength: 1, maxLength: 4 }), (spoils) => {
      const spoilt = files.map(({ path, text }) => ({ path, value: JSON.parse(text) as unknown }));
      for (const [which, where, value] of spoils) spoil(spoilt[which % spoilt.length]!.value, where, value);
      const problems = run(
        core,
        spoilt.map(({ path, value }) => ({ path, text: JSON.stringify(value) ?? '' })),
      );
      for (const { document, pointer, message } of problems) {
        expect(document).not.toBe('');
        expect(pointer).toMatch(/^(\/[\s\S]*)?$/);
        expect(message).not.toMatch(/undefined|\[object/);
      }
    }),
    { numRuns: 500 },
  );
}, 120_000);

/** Puts a value in place of one chosen by number, counted through the whole document. */
function spoil(root: unknown, where: number, value: unknown): void {
  const places: [Record<string, unknown>, string][] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, part] of Object.entries(node)) {
      places.push([node as Record<string, unknown>, key]);
      visit(part);
    }
  };
  visit(root);
  const [holder, key] = places[where % Math.max(1, places.length)] ?? [];
  if (holder !== undefined && key !== undefined) holder[key] = structuredClone(value);
}
