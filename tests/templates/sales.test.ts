import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '#metadata/check.ts';
import { compose } from '#metadata/compose.ts';
import { parsePackage } from '#metadata/parse.ts';
import type { EntityDocument, FieldDefinition, MetadataDocument, RecordsDocument } from '#metadata/types.ts';

type Row = Readonly<Record<string, unknown>>;

const root = join(import.meta.dirname, '../..');
const core = read('metadata/core');
const sales = read('templates/sales');
const composed = compose([core.package!, sales.package!]);
const documents: readonly MetadataDocument[] = sales.package!.documents;
const entities = new Map(
  [...core.package!.documents, ...documents].filter(isEntity).map((entity) => [entity.name, entity]),
);
const own = documents.filter(isEntity);
const loads = documents.filter((document): document is RecordsDocument => document.kind === 'records');
const tables = new Map([...new Set(loads.map(({ entity }) => entity))].map((entity) => [entity, merged(entity)]));
const rows = (entity: string): readonly Row[] => tables.get(entity) ?? [];
/** The day the sample data tells its story up to. */
const storyEnd = '2026-11-20';
const storyStart = '2025-06-01';

describe('the documents', () => {
  test('parse, compose and check without an error or a warning', () => {
    expect([...core.problems, ...sales.problems]).toEqual([]);
    expect(composed.problems).toEqual([]);
    expect(check(composed.metadata)).toEqual([]);
  });

  test('bring the twelve entities, each with 12 to 30 labelled fields, an icon, a colour and a form', () => {
    expect(own.map(({ name }) => name).sort()).toEqual(
      'account campaign campaign_member case contact lead opportunity price_book price_book_entry product quote quote_line'.split(
        ' ',
      ),
    );
    for (const entity of own) {
      const fields = Object.values(entity.fields);
      expect(fields.length, entity.name).toBeGreaterThanOrEqual(12);
      expect(fields.length, entity.name).toBeLessThanOrEqual(30);
      expect(fields.filter(({ label }) => label === undefined)).toEqual([]);
      expect([entity.label, entity.plural, entity.icon, entity.color, entity.title]).not.toContain(undefined);
      expect(
        documents.some(({ kind, name }) => kind === 'form' && name === `${entity.name}.main`),
        entity.name,
      ).toBe(true);
    }
  });

  test('say everything in English and in Chinese', () => {
    const texts = [sales.package!.manifest, ...documents].flatMap((document) =>
      textsOf(document, `${document.kind} ${document.name}`),
    );
    expect(texts.length).toBeGreaterThan(600);
    expect(texts.filter(({ text }) => !bilingual(text))).toEqual([]);
  });

  test('give every option a label', () => {
    const options = documents.flatMap((document) => (document.kind === 'options' ? document.options : []));
    expect(options.filter(({ label }) => !bilingual(label))).toEqual([]);
    expect(options.length).toBeGreaterThan(150);
  });

  test('have one default view an entity, a table of five to eight columns', () => {
    for (const { name } of own) {
      const views = documents.filter(
        (document) => document.kind === 'view' && document.entity === name && document.default === true,
      );
      expect(views, name).toHaveLength(1);
      const [view] = views;
      expect(view).toMatchObject({ name: `${name}.all`, layout: 'table', sort: expect.anything() });
      const count = view?.kind === 'view' ? (view.columns ?? []).length : 0;
      expect(count >= 5 && count <= 8, `${name}: ${count}`).toBe(true);
    }
  });

  test('show every field in the form', () => {
    for (const form of documents.filter((document) => document.kind === 'form')) {
      const shown = form.tabs.flatMap((tab) =>
        tab.sections.flatMap((section) => section.fields.map(({ name }) => name)),
      );
      expect(shown.sort(), form.name).toEqual(Object.keys(entities.get(form.entity)!.fields).sort());
    }
  });
});

describe('the sample records', () => {
  test('are at least 500, all marked as sample', () => {
    expect([...tables.values()].flat().length).toBeGreaterThanOrEqual(500);
    expect(loads.filter(({ sample }) => sample !== true)).toEqual([]);
  });

  test('are about half Chinese', () => {
    const share = (all: readonly Row[], holds: (row: Row) => boolean) => all.filter(holds).length / all.length;
    for (const entity of ['account', 'contact', 'lead', 'opportunity', 'case', 'task', 'event', 'call']) {
      const title = entities.get(entity)!.title ?? 'name';
      const part = share(rows(entity), (row) => /\p{Script=Han}/u.test(String(row[title])));
      expect(part, entity).toBeGreaterThan(0.4);
      expect(part, entity).toBeLessThan(0.6);
    }
  });

  test('link to exactly one record each', () => {
    const links = loads.flatMap((load) => linksOf(load));
    expect(links.length).toBeGreaterThan(1000);
    expect(links.filter(({ target, by }) => matches(target, by) !== 1)).toEqual([]);
  });

  test('differ wherever the entity says unique', () => {
    for (const [name, table] of tables) {
      const entity = entities.get(name)!;
      const single = Object.keys(entity.fields).filter((field) => entity.fields[field]?.unique === true);
      const sets = [
        ...single.map((field) => [field]),
        ...Object.values(entity.unique ?? {}).map(({ fields }) => fields),
      ];
      for (const fields of sets) {
        const filled = table.filter((row) => fields.every((field) => row[field] !== undefined));
        const texts = filled.map((row) => JSON.stringify(fields.map((field) => row[field])).toLowerCase());
        expect(new Set(texts).size, `${name} ${fields}`).toBe(texts.length);
      }
    }
  });

  test('use addresses that nobody owns', () => {
    const text = JSON.stringify(loads);
    const hosts = [...text.matchAll(/(?:https?:\/\/|[\w.-]+@)([\w.-]+)/g)].map(([, host]) => host ?? '');
    expect(hosts.length).toBeGreaterThan(300);
    expect(hosts.filter((host) => !host.endsWith('.example'))).toEqual([]);
  });
});

describe('the story they tell', () => {
  const open = (row: Row) => row.stage !== 'won' && row.stage !== 'lost';
  const deals = rows('opportunity');

  test('deals open within the eighteen months; closed ones lie behind, open ones ahead', () => {
    expect(deals.length).toBeGreaterThanOrEqual(120);
    for (const deal of deals) {
      const [opened, changed, close] = [String(deal.opened_on), String(deal.stage_changed_on), String(deal.close_date)];
      expect(
        storyStart <= opened && opened <= changed && changed <= storyEnd && opened < close,
        String(deal.name),
      ).toBe(true);
      expect(close > storyEnd, String(deal.name)).toBe(open(deal));
    }
  });

  test('probability is that of the stage, and weighs the amount', () => {
    const stages = documents.find(({ kind, name }) => kind === 'options' && name === 'opportunity_stage');
    const usual = new Map(
      (stages?.kind === 'options' ? stages.options : []).map((option) => [option.value, option.probability]),
    );
    for (const deal of deals) {
      expect(deal.probability, String(deal.name)).toBe(usual.get(String(deal.stage)));
      expect(deal.expected_revenue, String(deal.name)).toBeCloseTo(
        (Number(deal.amount) * Number(deal.probability)) / 100,
        1,
      );
      expect(Number(deal.amount)).toBeGreaterThan(0);
    }
  });

  test('lost deals say why, and only they', () => {
    expect(deals.filter((deal) => (deal.lost_reason !== undefined) !== (deal.stage === 'lost'))).toEqual([]);
  });

  test('customers are those who bought, since their first won deal', () => {
    for (const account of rows('account')) {
      const won = deals
        .filter((deal) => deal.stage === 'won' && key(deal.account) === account.name)
        .map((deal) => String(deal.close_date));
      expect(account.customer_since, String(account.name)).toBe(won.sort()[0]);
      expect(account.type === 'customer' || account.type === 'former_customer', String(account.name)).toBe(
        won.length > 0,
      );
    }
  });

  test('a quote is the sum of its lines, and the deal is worth its quote', () => {
    for (const quote of rows('quote')) {
      const name = String(quote.name);
      const lines = rows('quote_line').filter((line) => key(line.quote) === name);
      const sum = lines.reduce((total, line) => total + Number(line.amount), 0);
      const net = Number(quote.subtotal) - Number(quote.discount_amount);
      expect(Number(quote.subtotal), name).toBeCloseTo(sum, 1);
      expect(Number(quote.total), name).toBeCloseTo(net + Number(quote.tax) + Number(quote.shipping), 1);
      const deal = deals.find((candidate) => candidate.name === key(quote.opportunity));
      expect(deal?.amount, name).toBeCloseTo(net, 1);
      expect(key(deal?.account), name).toBe(key(quote.account));
      expect(quoteFits(quote, deal!), name).toBe(true);
    }
    for (const line of rows('quote_line')) {
      const amount = Number(line.quantity) * Number(line.unit_price) * (1 - Number(line.discount) / 100);
      expect(line.amount, JSON.stringify(line)).toBeCloseTo(amount, 1);
    }
  });

  test('cases are answered after they are reported and closed after that', () => {
    for (const row of rows('case')) {
      const times = [row.reported_at, row.first_response_at, row.closed_at]
        .filter((time) => time !== undefined)
        .map(String);
      expect(times, String(row.subject)).toEqual([...times].sort());
      expect(row.closed_at !== undefined, String(row.subject)).toBe(
        row.status === 'closed' || row.status === 'resolved',
      );
      expect(times.every((time) => time < '2026-11-21')).toBe(true);
    }
  });

  test('what people did lies behind', () => {
    const done = [...rows('account'), ...rows('contact')]
      .map((row) => row.last_contact_on)
      .filter((day) => day !== undefined);
    expect(done.length).toBeGreaterThan(100);
    expect(done.filter((day) => String(day) > storyEnd)).toEqual([]);
    expect(rows('lead').filter((row) => String(row.received_on) > storyEnd)).toEqual([]);
    const isPast = (moment: unknown) => String(moment).slice(0, 10) <= storyEnd;
    expect(rows('call').filter((row) => !isPast(row.starts_at))).toEqual([]);
    expect(rows('event').filter((row) => (row.status === 'held') !== isPast(row.starts_at))).toEqual([]);
    expect(rows('task').filter((row) => (row.status === 'done') !== (row.completed_at !== undefined))).toEqual([]);
    expect(rows('task').filter((row) => row.status !== 'done' && isPast(row.due_date))).toEqual([]);
  });
});

function read(folder: string): ReturnType<typeof parsePackage> {
  const base = join(root, folder);
  const paths = readdirSync(base, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'));
  return parsePackage(
    paths.map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(base, path), 'utf8') })),
  );
}

/** The records of an entity over all documents; as when loading, a later one with a known key adds to it. */
function merged(entity: string): readonly Row[] {
  const known = new Map<string, Row>();
  for (const load of loads.filter((candidate) => candidate.entity === entity)) {
    for (const row of load.records as Row[]) {
      const identity = JSON.stringify(load.key.map((name) => row[name]));
      known.set(identity, { ...known.get(identity), ...row });
    }
  }
  return [...known.values()];
}

function isEntity(document: MetadataDocument): document is EntityDocument {
  return document.kind === 'entity';
}

/** Every text people read in a document, with where it stands; the values of records are data, not texts. */
function textsOf(value: unknown, where: string): { where: string; text: unknown }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => {
    if (name === 'records') return [];
    if (['label', 'plural', 'help', 'description', 'message'].includes(name) && !isNamed(item))
      return [{ where: `${where} ${name}`, text: item }];
    return textsOf(item, `${where}/${name}`);
  });
}

/** A field may itself be called `description`: then it is an object with a type. */
function isNamed(item: unknown): boolean {
  return typeof item === 'object' && item !== null && 'type' in item;
}

function bilingual(text: unknown): boolean {
  if (typeof text !== 'object' || text === null) return false;
  const { en, 'zh-CN': chinese } = text as Row;
  return typeof en === 'string' && en.trim() !== '' && typeof chinese === 'string' && /\p{Script=Han}/u.test(chinese);
}

/** The one value a link is written by. */
function key(link: unknown): unknown {
  return Object.values((link as { by: Row } | undefined)?.by ?? {})[0];
}

function linksOf(load: RecordsDocument): { from: string; target: string; by: Row }[] {
  const fields = entities.get(load.entity)!.fields;
  return (load.records as Row[]).flatMap((row) =>
    Object.entries(row).flatMap(([name, value]) => {
      const target = targetOf(fields[name], value);
      return target === undefined ? [] : [{ from: `${load.entity}.${name}`, target, by: (value as { by: Row }).by }];
    }),
  );
}

function targetOf(field: FieldDefinition | undefined, value: unknown): string | undefined {
  if (field?.type === 'lookup' || field?.type === 'master') return field.target;
  return field?.type === 'any_lookup' ? (value as { entity: string }).entity : undefined;
}

function matches(target: string, by: Row): number {
  return rows(target).filter((row) => Object.entries(by).every(([name, value]) => row[name] === value)).length;
}

function quoteFits(quote: Row, deal: Row): boolean {
  const days = [deal.opened_on, quote.quote_date, quote.sent_on, quote.decided_on]
    .filter((day) => day !== undefined)
    .map(String);
  const ordered = days.every((day, index) => index === 0 || day >= days[index - 1]!);
  const outcome = { accepted: 'won', declined: 'lost', expired: 'lost' }[String(quote.status)] ?? 'open';
  const actual = deal.stage === 'won' || deal.stage === 'lost' ? deal.stage : 'open';
  return ordered && String(quote.quote_date) <= String(quote.valid_until) && outcome === actual;
}
