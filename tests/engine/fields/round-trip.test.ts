import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listRecords, readRecord } from '#engine/records/store.ts';
import { save } from '#engine/save.ts';
import { openTestWorkspace, type TestWorkspace } from '#tests/support/workspace.ts';
import { galleryFields, galleryValues } from './gallery.ts';

let lab: TestWorkspace;
beforeAll(async () => {
  lab = await openTestWorkspace({ thing: { ownership: 'user', fields: galleryFields } });
});
afterAll(() => lab.close());

type Values = Record<string, unknown>;

const decimals = new Set(['decimal', 'plain_decimal', 'currency', 'percent']);

/** A written value as it must be read. */
function expected(field: string, value: unknown): unknown {
  if (value === undefined || isBlankText(field, value)) return null;
  if (decimals.has(field)) return new Decimal(String(value)).plus(0).toFixed();
  if (field === 'time') return String(value).padEnd(8, ':00');
  if (field === 'datetime') return new Date(String(value)).getTime();
  if (field === 'geo' || field === 'json') return JSON.parse(JSON.stringify(value));
  return value;
}

/** A text of nothing but spaces is no text. */
function isBlankText(field: string, value: unknown): boolean {
  return field !== 'json' && typeof value === 'string' && value.trim() === '';
}

/** A value that was read, in the same terms. */
function comparable(field: string, value: unknown): unknown {
  if (value === null) return null;
  if (decimals.has(field)) return new Decimal(String(value)).plus(0).toFixed();
  return field === 'datetime' ? new Date(String(value)).getTime() : value;
}

function expectRead(read: Values, written: Values): void {
  const fields = Object.keys(galleryFields);
  const values = (of: (field: string) => unknown) => Object.fromEntries(fields.map((field) => [field, of(field)]));
  expect(values((field) => comparable(field, read[field]))).toEqual(values((field) => expected(field, written[field])));
}

/** Fast-check makes objects without a prototype now and then; a request never does. */
const anyRecord = fc
  .record(galleryValues, { requiredKeys: [] })
  .map((record) => JSON.parse(JSON.stringify(record)) as Values);

async function created(written: Values): Promise<Values> {
  const outcome = await save.create(lab.scene(), 'thing', written);
  expect(outcome).toMatchObject({ ok: true });
  return (outcome as { value: Values }).value;
}

describe('whatever is written comes back', () => {
  test('by create, read, list, and a change of nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecord, async (written) => {
        const record = await created(written);
        expectRead(record, written);
        const id = record.id as string;
        expect(await readRecord(lab.scene(), 'thing', id)).toEqual({ ok: true, value: record });
        const list = await listRecords(lab.scene(), 'thing', { filter: { '==': [{ var: 'id' }, id] } });
        expect(list).toMatchObject({ ok: true, value: { items: [record] } });
        const { id: _, version: __, created_at: ___, created_by, updated_at, updated_by, ...own } = record;
        const same = await save.change(lab.scene(), 'thing', id, own, null);
        expect(same).toEqual({ ok: true, value: record });
      }),
      { numRuns: 60 },
    );
  });

  test('by a batch that writes many rows in one statement, and by a change of a blank record', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRecord, { minLength: 2, maxLength: 12 }), async (records) => {
        const operations = records.map((data) => ({ op: 'create' as const, entity: 'thing', data }));
        const batch = await save.batch(lab.scene('batch'), operations, true);
        expect(batch).toMatchObject({ ok: true });
        if (!batch.ok) return;
        for (const [index, result] of batch.value.entries())
          expectRead((result as { record: Values }).record, records[index]!);
        const blank = await created({});
        const changed = await save.change(lab.scene(), 'thing', blank.id as string, records[0], 1);
        expectRead((changed as { value: Values }).value, records[0]!);
        expect((changed as { value: Values }).value.version).toBe(Object.keys(records[0]!).length > 0 ? 2 : 1);
      }),
      { numRuns: 25 },
    );
  });
});

describe('decimals are JSON numbers up to 15 significant digits, and texts beyond', () => {
  test.each([
    ['decimal', '123456789012345', 123456789012345],
    ['decimal', 0.000000000001, 0.000000000001],
    ['decimal', '1234567890123456', '1234567890123456.000000000000'],
    ['decimal', '1234.56789012345000', 1234.56789012345],
    ['decimal', '12345678901234567890.123456789012', '12345678901234567890.123456789012'],
    ['decimal', '-0', 0],
    ['plain_decimal', 123456789012, 123456789012],
    ['plain_decimal', 9999999999999999n.toString(), '9999999999999999.0000'],
    ['currency', 1e13, 1e13],
    ['currency', '0.10', 0.1],
    ['percent', '12.5000', 12.5],
  ])('%s: %s is read as %o', async (field, value, read) => {
    expect((await created({ [field]: value }))[field]).toBe(read);
  });
});

test('an instant is kept to the millisecond, rounded like everywhere else in PostgreSQL, and read in UTC', async () => {
  const read = async (datetime: string) => (await created({ datetime })).datetime;
  expect(await read('2026-03-29T02:30:00+02:00')).toBe('2026-03-29T00:30:00Z');
  expect(await read('2026-01-01T00:00:00.1234Z')).toBe('2026-01-01T00:00:00.123Z');
  expect(await read('2026-01-01T00:00:00.100Z')).toBe('2026-01-01T00:00:00.1Z');
  expect(await read('2025-12-31T23:59:59.9996Z')).toBe('2026-01-01T00:00:00Z');
});

test('a list of choices keeps its order', async () => {
  expect((await created({ multi_select: ['select', 'red', 'null'] })).multi_select).toEqual(['select', 'red', 'null']);
});
