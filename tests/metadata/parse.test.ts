// biome-ignore-all lint/suspicious/noThenProperty: a keyword of the language
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folderOf, kinds } from '#metadata/kinds.ts';
import { parsePackage, type SourceFile } from '#metadata/parse.ts';
import { brief, entity, filesOf, type Loose } from './diagnose.ts';

const parse = (...files: SourceFile[]) => parsePackage([...filesOf([]), ...files]);
const briefs = (...files: SourceFile[]) => parse(...files).problems.map(brief);
const file = (path: string, document: unknown): SourceFile => ({ path, text: JSON.stringify(document) });
const schema = (document: Loose) => briefs(file(`${folderOf(document.kind)}/${document.name}.json`, document));

describe('files', () => {
  test('without a manifest are no package', () => {
    const { package: parsed, problems } = parsePackage([]);
    expect(parsed).toBeNull();
    expect(problems.map(brief)).toEqual(['missing-manifest manifest']);
  });

  test.each([
    ['entities/a.json', '{', 'broken-json entities/a'],
    ['entities/a.json', '', 'broken-json entities/a'],
    ['entities/a.json', '[]', 'not-an-object entities/a'],
    ['entities/a.json', 'null', 'not-an-object entities/a'],
    ['entities/a.json', '"a"', 'not-an-object entities/a'],
    ['entities/a.json', '{"x":{"__proto__":{}}}', 'forbidden-key entities/a /x/__proto__'],
    ['entities/a.json', `${'['.repeat(100)}${']'.repeat(100)}`, 'too-deep entities/a'],
    ['entities/a.json', ' '.repeat(5_000_001), 'file-too-large entities/a'],
    ['entity/a.json', '{}', 'unknown-folder entity/a'],
    ['entities/deeper/a.json', '{}', 'misplaced-file entities/deeper/a'],
    ['package.json', '{}', 'misplaced-file package'],
    ['../a.json', '{}', 'unknown-folder ../a'],
    ['/etc/a.json', '{}', 'unknown-folder /etc/a'],
  ])('%s with %.20j', (path, text, expected) => {
    expect(briefs({ path, text })).toEqual([expected]);
  });

  test('say the line and column where the JSON breaks', () => {
    const { problems } = parse({ path: 'entities/a.json', text: '{\n  "kind": "entity",\n  "name": a\n}' });
    expect(problems[0]!.message).toContain('line 3, column 11');
  });

  test('in a folder called like the kind get the right one as hint', () => {
    expect(parse(file('entity/a.json', {})).problems[0]!.hint).toBe('entities');
    expect(parse(file('veiws/a.json', {})).problems[0]!.hint).toBe('views');
  });

  test('that are not the package’s are left alone', () => {
    const texts = ['README.md', 'LICENSE', 'pages/picture.png', '.vscode/settings.json', 'docs/.cache/x.json'];
    expect(briefs(...texts.map((path) => ({ path, text: 'whatever {' })))).toEqual([]);
  });

  test('may begin with a byte order mark', () => {
    expect(briefs({ path: 'entities/a.json', text: `\uFEFF${JSON.stringify(entity('a'))}` })).toEqual([]);
  });

  test('beyond all measure are refused as a whole', () => {
    const many = Array.from({ length: 5_001 }, (_, index) => ({ path: `entities/e${index}.json`, text: '{}' }));
    expect(parsePackage(many).problems.map(brief)).toEqual(['too-many-files manifest']);
    const large = Array.from({ length: 21 }, (_, index) => ({
      path: `entities/e${index}.json`,
      text: ' '.repeat(5_000_000),
    }));
    expect(parsePackage(large).problems.map(brief)).toEqual(['package-too-large manifest']);
  });
});

describe('a document', () => {
  test('that says another kind than its folder', () => {
    const { problems } = parse(
      file('entities/a.json', { ...entity('a'), kind: 'role', fields: undefined, title: undefined }),
    );
    expect(problems.map(brief)).toEqual(['wrong-folder entities/a /kind']);
    expect(problems[0]!.hint).toBe('roles');
  });

  test.each([
    ['entty', 'entity'],
    ['widget', 'entity'],
    [7, 'entity'],
  ])('of the unknown kind %j is told what its folder holds', (kind, hint) => {
    const { problems } = parse(file('entities/a.json', { ...entity('a'), kind }));
    expect(problems.map(brief)).toEqual(['unknown-kind entities/a /kind']);
    expect(problems[0]!.hint).toBe(hint);
  });

  test('without kind or name', () => {
    expect(briefs(file('entities/a.json', { fields: { x: { type: 'text' } } }))).toEqual([
      'missing-property entities/a /kind',
      'missing-property entities/a /name',
    ]);
  });

  test('whose file has another name', () => {
    expect(briefs(file('entities/b.json', entity('a')))).toEqual(['wrong-file-name entities/b /name']);
  });

  test('that is there twice', () => {
    const { package: parsed, problems } = parse(
      file('entities/a.json', entity('a')),
      file('entities/b.json', entity('a')),
    );
    expect(problems.map(brief)).toEqual(['wrong-file-name entities/b /name', 'duplicate-document entities/b /name']);
    expect(parsed!.documents).toHaveLength(1);
  });

  test('with a field given twice', () => {
    const text = '{"kind":"entity","name":"a","fields":{"x":{"type":"text"},"x":{"type":"date"}}}';
    expect(briefs({ path: 'entities/a.json', text })).toEqual(['duplicate-key entities/a /fields/x']);
  });
});

describe('what a schema says, one problem a fault', () => {
  test.each([
    [{ labell: 'x' }, 'unknown-property entities/a /labell'],
    [{ label: 7 }, 'wrong-type entities/a /label'],
    [{ label: { fr: 'x' } }, 'unknown-property entities/a /label/fr'],
    [{ label: {} }, 'too-few entities/a /label'],
    [{ icon: 'No Icon' }, 'bad-icon entities/a /icon'],
    [{ color: 'bleu' }, 'bad-color entities/a /color'],
    [{ ownership: 'group' }, 'not-allowed entities/a /ownership'],
    [{ search: ['x', 'x'] }, 'listed-twice entities/a /search/1'],
    [{ search: ['a..b'] }, 'bad-path entities/a /search/0'],
    [{ search: Array.from({ length: 51 }, (_, index) => `f${index}`) }, 'too-many entities/a /search'],
    [{ fields: {} }, 'too-few entities/a /fields'],
    [{ fields: [] }, 'wrong-type entities/a /fields'],
    [{ fields: { x: { type: 'txt' } } }, 'unknown-field-type entities/a /fields/x/type'],
    [{ fields: { x: {} } }, 'missing-property entities/a /fields/x/type'],
    [{ fields: { x: 'text' } }, 'wrong-type entities/a /fields/x'],
    [{ fields: { X: { type: 'text' } } }, 'bad-name entities/a /fields/X'],
    [{ fields: { _x: { type: 'text' } } }, 'bad-name entities/a /fields/_x'],
    [{ fields: { '': { type: 'text' } } }, 'bad-name entities/a /fields/'],
    [{ fields: { ['x'.repeat(300)]: { type: 'text' } } }, `name-too-long entities/a /fields/${'x'.repeat(300)}`],
    [{ fields: { 'a/b~c': { type: 'text' } } }, 'bad-name entities/a /fields/a~1b~0c'],
    [{ fields: { x: { type: 'lookup' } } }, 'missing-property entities/a /fields/x/target'],
    [
      { fields: { x: { type: 'lookup', target: 'b', onDelete: 'cascad' } } },
      'not-allowed entities/a /fields/x/onDelete',
    ],
    [{ fields: { x: { type: 'text', target: 'b' } } }, 'unknown-property entities/a /fields/x/target'],
    [{ fields: { x: { type: 'text', maxLength: '9' } } }, 'wrong-type entities/a /fields/x/maxLength'],
    [{ fields: { x: { type: 'text', maxLength: 0 } } }, 'too-small entities/a /fields/x/maxLength'],
    [{ fields: { x: { type: 'rating', max: 99 } } }, 'too-large entities/a /fields/x/max'],
    [{ fields: { x: { type: 'text', required: 'yes' } } }, 'wrong-type entities/a /fields/x/required'],
    [{ fields: { x: { type: 'text', required: { '==': [], '!': [] } } } }, 'not-a-rule entities/a /fields/x/required'],
    [{ fields: { x: { type: 'select', options: 7 } } }, 'wrong-type entities/a /fields/x/options'],
    [{ fields: { x: { type: 'select', options: [] } } }, 'too-few entities/a /fields/x/options'],
    [
      { fields: { x: { type: 'select', options: [{ value: 'A b' }] } } },
      'bad-option-value entities/a /fields/x/options/0/value',
    ],
    [
      { fields: { x: { type: 'select', options: [{ label: 'A' }] } } },
      'missing-property entities/a /fields/x/options/0/value',
    ],
  ])('%.70j', (change, expected) => {
    expect(schema({ ...entity('a'), ...change } as Loose)).toEqual([expected]);
  });

  test('with the nearest name, or the name it could be', () => {
    const fields = { 'First Name': { type: 'text' }, b: { type: 'lokup' }, c: { type: 'text', requird: true } };
    const { problems } = parse(file('entities/a.json', { kind: 'entity', name: 'a', fields }));
    expect(problems.map(({ hint }) => hint)).toEqual(['first_name', 'lookup', 'required']);
  });

  test('steps of a workflow are judged by what they do', () => {
    const steps = [
      { name: 'a', do: 'sett' },
      { name: 'b', do: 'if', condition: true, then: [{ name: 'c', do: 'stop', mesage: 'x' }] },
    ];
    const workflow: Loose = { kind: 'workflow', name: 'w', on: { event: 'updatd' }, steps };
    expect(schema(workflow).sort()).toEqual([
      'missing-property workflows/w /steps/1/then/0/message',
      'not-allowed workflows/w /on/event',
      'not-allowed workflows/w /steps/0/do',
      'unknown-property workflows/w /steps/1/then/0/mesage',
    ]);
  });

  test('navigation is judged as group or item', () => {
    const navigation = [{ name: 'g', items: [{ name: 'x', entit: 'a' }] }, { name: 'y', vew: 'a.b' }, 'z'];
    expect(schema({ kind: 'app', name: 'a', navigation })).toEqual([
      'unknown-property apps/a /navigation/0/items/0/entit',
      'unknown-property apps/a /navigation/1/vew',
      'wrong-type apps/a /navigation/2',
    ]);
  });

  test('a hundred at most, the rest counted', () => {
    const fields = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`f${index}`, { type: 'nope' }]));
    const { problems } = parse(file('entities/a.json', { kind: 'entity', name: 'a', fields }));
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toMatchObject({ code: 'more-problems', params: { count: 50 } });
  });

  test('a million twins are found in a moment', () => {
    const started = performance.now();
    expect(schema({ ...entity('a'), search: Array(1_000_000).fill('x') })).toEqual([
      'too-many entities/a /search',
      'listed-twice entities/a /search/1',
    ]);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('what is left of a document with faults', () => {
  test('is all that conforms, and what was taken out is remembered', () => {
    const fields = { ok: { type: 'text', labell: 'x' }, bad: { type: 'nope' }, alone: { type: 'lookup' } };
    const { package: parsed } = parse(file('entities/a.json', { kind: 'entity', name: 'a', fields }));
    expect(parsed!.documents).toEqual([{ kind: 'entity', name: 'a', fields: { ok: { type: 'text' } } }]);
    expect(parsed!.incomplete).toEqual(expect.arrayContaining(['entities/a#/fields/bad', 'entities/a#/fields/alone']));
  });

  test('is nothing when the whole is at fault', () => {
    const { package: parsed } = parse(file('entities/a.json', { kind: 'entity', name: 'a', fields: { x: 7 } }));
    expect(parsed!.documents).toEqual([]);
    expect(parsed!.incomplete).toEqual(['entities/a']);
  });

  test('a manifest at fault still lets the rest be looked at', () => {
    const files = [
      file('manifest.json', { name: 'x', version: 'one' }),
      file('entities/a.json', { ...entity('a'), labell: 1 }),
    ];
    const { package: parsed, problems } = parsePackage(files);
    expect(problems.map(brief)).toEqual(['bad-version manifest /version', 'unknown-property entities/a /labell']);
    expect(parsed!.manifest).toEqual({ name: 'x', version: '0.0.0' });
  });
});

describe('a patch', () => {
  test('needs a kind and a name, and is otherwise judged where layers meet', () => {
    expect(schema({ kind: 'entity', name: 'a', patch: true, label: null, anything: 1 })).toEqual([]);
    expect(briefs(file('entities/a.json', { kind: 'entity', patch: true, fields: {} }))).toEqual([
      'missing-property entities/a /name',
    ]);
    expect(schema({ kind: 'entity', name: 'a', patch: 'yes', fields: { x: { type: 'text' } } })).toEqual([
      'wrong-type entities/a /patch',
    ]);
  });
});

describe('never throws', () => {
  const path = fc.oneof(
    fc.constantFrom(
      'manifest.json',
      ...kinds.map((kind) => `${folderOf(kind)}/a.json`),
      ...kinds.map((kind) => `${folderOf(kind)}/a.b.json`),
    ),
    fc.string(),
  );
  const text = fc.oneof(fc.json(), fc.string(), fc.string({ unit: 'binary' }));

  test('on garbage', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ path, text }), { maxLength: 6 }), (files) => {
        expect(Array.isArray(parsePackage(files).problems)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('on documents with one random value anywhere', () => {
    const keys = [
      'fields',
      'label',
      'options',
      'tabs',
      'columns',
      'navigation',
      'steps',
      'on',
      'records',
      'states',
      'levels',
      'x',
    ];
    const document = fc.tuple(fc.constantFrom(...kinds), fc.constantFrom(...keys), fc.jsonValue());
    fc.assert(
      fc.property(document, ([kind, key, value]) => {
        const { problems } = parse(file(`${folderOf(kind)}/a.json`, { kind, name: 'a', [key]: value }));
        expect(problems.length).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });
});
