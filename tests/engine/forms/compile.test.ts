import { describe, expect, test } from 'vitest';
import { compileForm } from '#engine/forms/compile.ts';
import { compileModel } from '#engine/model/compile.ts';
import type { FieldModel } from '#engine/model/model.ts';
import { compose } from '#metadata/compose.ts';
import type { FormDocument } from '#metadata/types.ts';
import { type Draft, labPackage, smallCore } from '#tests/support/workspace.ts';
import { galleryFields } from '../fields/gallery.ts';

type Locale = 'en' | 'zh-CN';
type Json = Record<string, unknown>;

const both = (en: string, chinese: string) => ({ en, 'zh-CN': chinese });
const stages = [
  { value: 'open', label: both('Open', '进行中'), color: 'blue' },
  { value: 'won', label: both('Won', '赢单'), color: 'green' },
  { value: 'old', label: both('Old', '旧'), active: false },
];
const links = {
  lookup: { type: 'lookup', target: 'company' },
  master: { type: 'master', target: 'company' },
  any_lookup: { type: 'any_lookup', targets: ['company', 'user'] },
  multi_lookup: { type: 'multi_lookup', target: 'company' },
  user: { type: 'user' },
  team: { type: 'team' },
  file: { type: 'file' },
  image: { type: 'image' },
  files: { type: 'files' },
  signature: { type: 'signature' },
  sequence: { type: 'sequence' },
  formula: { type: 'formula', returns: 'decimal', formula: 1 },
};
const entities: Record<string, Draft> = {
  company: {
    title: 'name',
    ownership: 'user',
    fields: { name: { type: 'text', required: true }, city: { type: 'text' } },
  },
  everything: { title: 'text', ownership: 'user', fields: { ...galleryFields, ...links } },
  deal: {
    title: 'name',
    ownership: 'user',
    plural: both('Deals', '商机'),
    fields: {
      name: {
        type: 'text',
        required: true,
        maxLength: 80,
        label: both('Name', '名称'),
        help: both('What it is called', '如何称呼'),
        placeholder: both('e.g. Acme', '例如 Acme'),
      },
      company: {
        type: 'lookup',
        target: 'company',
        required: true,
        label: both('Company', '公司'),
        inverse: { name: 'deals', label: both('Deals of it', '相关商机') },
      },
      stage: { type: 'select', options: stages, default: 'open', label: both('Stage', '阶段'), required: true },
      moods: { type: 'multi_select', options: stages },
      amount: { type: 'currency', min: 0, max: 1_000_000, precision: 12, scale: 2 },
      code: { type: 'text', pattern: '[A-Z]+' },
      number: { type: 'sequence' },
      fixed: { type: 'text', readOnly: true },
      due: { type: 'date', default: { today: [] } },
    },
  },
  visit: {
    title: 'subject',
    plural: both('Visits', '拜访'),
    fields: { subject: { type: 'text' }, about: { type: 'any_lookup' }, secret: { type: 'json' } },
  },
};
const { metadata } = compose([smallCore, labPackage(entities)]);
const model = compileModel(metadata, 'test', 7);

function form(
  entity: string,
  document?: Draft,
  locale: Locale = 'en',
  reads: (field: FieldModel) => boolean = () => true,
) {
  const compiled = compileForm(model, model.entities.get(entity)!, document as FormDocument | undefined, locale, reads);
  const options = compiled.uiSchema['ui:options'] as {
    tabs: {
      name: string;
      label: string;
      sections: { name: string; label?: string; columns: number; fields: { name: string; span: number }[] }[];
    }[];
    related: Json[];
    entity: string;
    form: string;
    titleField: string;
  };
  const properties = compiled.schema.properties as Record<string, Json>;
  return {
    ...compiled,
    properties,
    required: compiled.schema.required as string[],
    options,
    ui: compiled.uiSchema as Record<string, Json>,
    placed: options.tabs.flatMap(({ sections }) => sections.flatMap(({ fields }) => fields.map(({ name }) => name))),
  };
}
const section = (...fields: unknown[]) => ({ name: 'main', fields });
const document = (sections: unknown[], more: Draft = {}): Draft => ({
  kind: 'form',
  name: 'deal.main',
  entity: 'deal',
  tabs: [{ name: 'one', label: both('One', '一'), sections }],
  ...more,
});

describe('without a form of its own', () => {
  test('every field of every type has a place, a schema and a widget; what the engine does not make yet is absent', () => {
    const { properties, ui, placed, required } = form('everything');
    const expected = [...Object.keys(galleryFields), ...Object.keys(links)].filter((name) => name !== 'formula');
    expect([...placed].sort()).toEqual([...expected, 'owner'].sort());
    expect(new Set(placed).size).toBe(placed.length);
    expect(Object.keys(properties).sort()).toEqual([...placed].sort());
    expect(required).toEqual(['master']);
    const shapes = Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [
        name,
        [ui[name]!['ui:widget'], schema.type, schema.format ?? null],
      ]),
    );
    const optional = (type: string) => [type, 'null'];
    expect(shapes).toEqual({
      text: ['text', optional('string'), null],
      long_text: ['textarea', optional('string'), null],
      rich_text: ['rich_text', optional('string'), null],
      email: ['email', optional('string'), 'email'],
      phone: ['phone', optional('string'), 'phone'],
      url: ['url', optional('string'), 'web-url'],
      color: ['color', optional('string'), 'color'],
      integer: ['number', optional('integer'), null],
      decimal: ['number', optional('number'), null],
      plain_decimal: ['number', optional('number'), null],
      currency: ['currency', optional('number'), null],
      percent: ['percent', optional('number'), null],
      rating: ['rating', optional('integer'), null],
      duration: ['duration', optional('integer'), null],
      date: ['date', optional('string'), 'day'],
      datetime: ['datetime', optional('string'), 'instant'],
      time: ['time', optional('string'), 'clock'],
      boolean: ['switch', optional('boolean'), null],
      select: ['select', optional('string'), null],
      multi_select: ['multi_select', optional('array'), null],
      lookup: ['lookup', optional('string'), 'uuid'],
      master: ['lookup', 'string', 'uuid'],
      any_lookup: ['any_lookup', optional('object'), null],
      multi_lookup: ['multi_lookup', optional('array'), null],
      user: ['lookup', optional('string'), 'uuid'],
      team: ['lookup', optional('string'), 'uuid'],
      address: ['address', optional('object'), null],
      person_name: ['person_name', optional('object'), null],
      geo: ['geo', optional('object'), null],
      file: ['file', optional('string'), 'uuid'],
      image: ['file', optional('string'), 'uuid'],
      files: ['multi_lookup', optional('array'), null],
      signature: ['file', optional('string'), 'uuid'],
      json: ['json', undefined, null],
      sequence: ['text', optional('string'), null],
      owner: ['lookup', optional('string'), 'uuid'],
    });
    expect(JSON.stringify(properties)).not.toMatch(/wellFormed/);
    for (const schema of Object.values(properties)) expect(schema).not.toHaveProperty('decimal');
  });

  test('fields stand in their order, what the system fills and the owner last, long ones on a line of their own', () => {
    const { placed, options } = form('deal');
    expect(placed).toEqual(['name', 'company', 'stage', 'moods', 'amount', 'code', 'fixed', 'due', 'number', 'owner']);
    expect(options).toMatchObject({
      entity: 'deal',
      form: 'deal.details',
      titleField: 'name',
      tabs: [{ label: 'Details' }],
    });
    expect(form('deal', undefined, 'zh-CN').options.tabs[0]!.label).toBe('详细信息');
    const wide = form('everything').options.tabs[0]!.sections[0]!.fields.filter(({ span }) => span === 2);
    expect(wide.map(({ name }) => name)).toEqual([
      'long_text',
      'rich_text',
      'address',
      'json',
      'multi_lookup',
      'files',
    ]);
  });

  test('it lists everything that points to the record', () => {
    expect(form('company').options.related).toMatchObject([
      {
        name: 'deals',
        label: 'Deals of it',
        entity: 'deal',
        field: 'company',
        anyRecord: false,
        columns: expect.arrayContaining(['name', 'stage']),
      },
      { name: 'everything', entity: 'everything', field: 'any_lookup', anyRecord: true },
      { name: 'visit', label: 'Visits', entity: 'visit', field: 'about', anyRecord: true, columns: ['subject'] },
    ]);
    expect(form('company', undefined, 'zh-CN').options.related.map(({ label }) => label)).toContain('相关商机');
    expect(form('user').options.related.map(({ name }) => name)).toEqual(['everything']);
  });
});

describe('what a field says', () => {
  test("in the reader's language: title, help, placeholder, choices", () => {
    const [english, chinese] = [form('deal'), form('deal', undefined, 'zh-CN')];
    expect(english.properties.name).toEqual({
      type: 'string',
      maxLength: 80,
      title: 'Name',
      description: 'What it is called',
    });
    expect(chinese.properties.name).toMatchObject({ title: '名称', description: '如何称呼' });
    expect([english.ui.name!['ui:placeholder'], chinese.ui.name!['ui:placeholder']]).toEqual([
      'e.g. Acme',
      '例如 Acme',
    ]);
    expect(english.properties.stage).toEqual({
      type: 'string',
      title: 'Stage',
      default: 'open',
      oneOf: [
        { const: 'open', title: 'Open' },
        { const: 'won', title: 'Won' },
      ],
    });
    expect(chinese.properties.moods).toMatchObject({
      type: ['array', 'null'],
      uniqueItems: true,
      items: {
        oneOf: [
          { const: 'open', title: '进行中' },
          { const: 'won', title: '赢单' },
        ],
      },
    });
    expect(chinese.properties.amount).toMatchObject({ title: 'amount' });
  });

  test('its bounds, as a browser can judge them', () => {
    const { properties } = form('deal');
    expect(properties.amount).toEqual({ type: ['number', 'null'], minimum: 0, maximum: 1_000_000, title: 'amount' });
    expect(new RegExp(String(properties.code!.pattern), 'u').test('AB1')).toBe(false);
  });

  test('what its widget needs: target, colours, places after the point; whether it can be written', () => {
    const { ui } = form('deal');
    expect(ui.company!['ui:options']).toEqual({ type: 'lookup', target: 'company' });
    expect(ui.stage!['ui:options']).toEqual({ type: 'select', colors: { open: 'blue', won: 'green' } });
    expect(ui.amount!['ui:options']).toEqual({ type: 'currency', precision: 12, scale: 2 });
    expect(form('everything').ui.any_lookup!['ui:options']).toEqual({
      type: 'any_lookup',
      targets: ['company', 'user'],
    });
    expect(['number', 'fixed', 'name'].map((name) => ui[name]!['ui:readonly'] ?? false)).toEqual([true, true, false]);
  });

  test('a default that is a rule is left to the server', () => {
    expect(form('deal').properties.due).not.toHaveProperty('default');
  });
});

describe('with a form of its own', () => {
  test('its tabs, sections, columns and spans', () => {
    const two = {
      name: 'two',
      label: 'Two',
      sections: [{ name: 'more', label: both('More', '更多'), columns: 3, fields: [{ name: 'amount' }] }],
    };
    const made = document([section({ name: 'name', span: 2 }, { name: 'company' }, { name: 'stage' })]);
    const compiled = form('deal', { ...made, tabs: [...(made.tabs as unknown[]), two] }, 'zh-CN');
    expect(compiled.options.tabs).toEqual([
      {
        name: 'one',
        label: '一',
        sections: [
          {
            name: 'main',
            columns: 2,
            fields: [
              { name: 'name', span: 2 },
              { name: 'company', span: 1 },
              { name: 'stage', span: 1 },
            ],
          },
        ],
      },
      {
        name: 'two',
        label: 'Two',
        sections: [{ name: 'more', label: '更多', columns: 3, fields: [{ name: 'amount', span: 1 }] }],
      },
    ]);
    expect(Object.keys(compiled.properties)).toEqual(['name', 'company', 'stage', 'amount']);
    expect(compiled.release).toBe(7);
  });

  test('a required field that it forgets is there all the same: without it nothing could be saved', () => {
    const { placed, properties, required } = form('deal', document([section({ name: 'amount' })]));
    expect(placed).toEqual(['amount', 'name', 'company', 'stage']);
    expect(Object.keys(properties)).toEqual(placed);
    expect(required).toEqual(['name', 'company', 'stage']);
  });

  test('also where it has no section to put it', () => {
    const { placed } = form('deal', { ...document([]), tabs: [{ name: 'one', sections: [] }] });
    expect(placed).toEqual(['name', 'company', 'stage']);
  });

  test('a field placed twice is one field; one that is not active is absent', () => {
    const fields = [{ name: 'master' }, { name: 'text' }, { name: 'text' }, { name: 'formula' }];
    const { placed, properties } = form('everything', { ...document([section(...fields)]), entity: 'everything' });
    expect(Object.keys(properties)).toEqual(['master', 'text']);
    expect(placed).not.toContain('formula');
  });

  test('its related lists, in its order and words; what people do comes after', () => {
    const related = [
      {
        name: 'deals',
        label: both('All deals', '全部商机'),
        columns: ['name', 'amount'],
        sort: [{ name: 'amount', desc: true }, { name: 'name' }],
      },
    ];
    const company = {
      kind: 'form',
      name: 'company.main',
      entity: 'company',
      tabs: [{ name: 'one', sections: [section({ name: 'name' })] }],
    };
    expect(form('company', { ...company, related }, 'zh-CN').options.related).toMatchObject([
      { name: 'deals', label: '全部商机', columns: ['name', 'amount'], sort: ['-amount', 'name'] },
      { anyRecord: true },
      { anyRecord: true },
    ]);
    expect(form('company', { ...company, related: [] }).options.related.map(({ name }) => name)).toEqual([
      'everything',
      'visit',
    ]);
    expect(
      form('company', { ...company, related: [{ name: 'activities' }, { name: 'deals' }] }).options.related.map(
        ({ name }) => name,
      ),
    ).toEqual(['everything', 'visit', 'deals']);
    expect(
      form('company', { ...company, related: [{ name: 'nonsense' }] }).options.related.map(({ name }) => name),
    ).toEqual(['everything', 'visit']);
  });
});

test('a field that the caller may not read leaves no trace', () => {
  const compiled = form('deal', undefined, 'en', ({ name }) => !['amount', 'company'].includes(name));
  expect(JSON.stringify(compiled)).not.toMatch(/amount|company/);
  const placed = form(
    'deal',
    document([section({ name: 'amount' }, { name: 'name' })]),
    'en',
    ({ name }) => name !== 'amount',
  );
  expect(placed.placed).toEqual(['name', 'company', 'stage']);
});

test('what goes to the browser is JSON, however the metadata is frozen', () => {
  for (const name of model.entities.keys()) {
    const compiled = form(name);
    expect(JSON.parse(JSON.stringify({ schema: compiled.schema, ui: compiled.uiSchema }))).toEqual({
      schema: compiled.schema,
      ui: compiled.uiSchema,
    });
  }
});
