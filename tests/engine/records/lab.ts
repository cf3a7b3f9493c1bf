import { expect } from 'vitest';
import { type HistoryEntry, readHistory } from '#engine/records/history.ts';
import type { Outcome, Refusal } from '#engine/records/refusal.ts';
import { readRecord } from '#engine/records/store.ts';
import { save } from '#engine/save.ts';
import { type Draft, openTestWorkspace, type TestWorkspace } from '#tests/support/workspace.ts';

export type Row = Record<string, unknown>;

const text = { type: 'text' };
const required = { type: 'text', required: true };
const sizes = [{ value: 'small' }, { value: 'large' }];

/** Companies, people and what hangs on them: every kind of link, of uniqueness and of deletion. */
export const companies: Readonly<Record<string, Draft>> = {
  company: {
    title: 'name',
    ownership: 'user',
    fields: {
      name: { type: 'text', required: true, label: { en: 'Name', 'zh-CN': '名称' } },
      code: { type: 'text', unique: true },
      email: { type: 'email', unique: true },
      city: text,
      size: { type: 'select', options: sizes, default: 'small', required: true },
      staff: { type: 'integer', min: 0 },
      revenue: { type: 'currency', precision: 30 },
      active: { type: 'boolean', default: true },
      since: { type: 'datetime' },
      opens: { type: 'time' },
      tags: { type: 'multi_select', options: sizes },
      address: { type: 'address' },
      vat: { type: 'text', immutable: true },
      diary: { type: 'long_text', history: false },
      pin: { type: 'text', sensitive: 'secret' },
      parent: { type: 'lookup', target: 'company' },
      partner: { type: 'lookup', target: 'company' },
    },
    unique: { name_in_city: { fields: ['name', 'city'] } },
  },
  person: {
    title: 'name',
    fields: {
      name: required,
      email: { type: 'email' },
      company: { type: 'lookup', target: 'company', inverse: { name: 'people' } },
    },
  },
  contract: {
    title: 'number',
    plural: { en: 'Contracts', 'zh-CN': '合同' },
    fields: {
      number: required,
      company: { type: 'lookup', target: 'company', required: true },
      signer: { type: 'lookup', target: 'person', onDelete: 'restrict' },
    },
  },
  branch: {
    title: 'name',
    fields: {
      name: required,
      code: { type: 'text', unique: true },
      company: { type: 'master', target: 'company' },
      head: { type: 'lookup', target: 'desk', onDelete: 'restrict' },
    },
  },
  desk: {
    title: 'name',
    fields: { name: required, branch: { type: 'master', target: 'branch' }, user: { type: 'user' } },
  },
  account_note: { fields: { body: text, about: { type: 'any_lookup', targets: ['company', 'person'] } } },
  circle: {
    title: 'name',
    fields: {
      name: required,
      members: { type: 'multi_lookup', target: 'person' },
      sponsors: { type: 'multi_lookup', target: 'company', required: true },
      fans: { type: 'multi_lookup', target: 'company' },
    },
  },
  motto: { fields: { words: { type: 'long_text', unique: true } } },
  // Two links to one and the same kind of record: a folder is in another, and may be a short cut to a third.
  folder: {
    title: 'name',
    fields: {
      name: required,
      inside: { type: 'lookup', target: 'folder', onDelete: 'cascade' },
      shortcut: { type: 'lookup', target: 'folder' },
    },
  },
};

/** Short ways to write and look, with what the tests expect most often. */
export interface Lab extends TestWorkspace {
  create(entity: string, record: Row): Promise<Row>;
  change(entity: string, id: unknown, record: Row, version?: number | null): Promise<Row>;
  /** The record, or null where it is not there. */
  read(entity: string, id: unknown): Promise<Row | null>;
  history(entity: string, id: unknown): Promise<readonly HistoryEntry[]>;
}

export async function openLab(entities: Readonly<Record<string, Draft>> = companies, connections = 4): Promise<Lab> {
  const lab = await openTestWorkspace(entities, [], connections);
  return {
    ...lab,
    create: async (entity, record) => fine(await save.create(lab.scene(), entity, record)),
    change: async (entity, id, record, version = null) =>
      fine(await save.change(lab.scene(), entity, id as string, record, version)),
    read: async (entity, id) => {
      const outcome = await readRecord(lab.scene(), entity, id as string);
      return outcome.ok ? outcome.value : null;
    },
    history: async (entity, id) => fine(await readHistory(lab.scene(), entity, id as string, null)).items,
  };
}

/** The value of an outcome that must be fine. */
export function fine<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

/** The refusal of an outcome that must be none. */
export function refusalOf(outcome: Outcome<unknown>): Refusal {
  expect(outcome.ok).toBe(false);
  return (outcome as { refusal: Refusal }).refusal;
}

/** `path code` of everything a refusal names, in the order of the text. */
export function faultsOf(outcome: Outcome<unknown>): string[] {
  return refusalOf(outcome)
    .errors.map(({ path, code }) => `${path} ${code}`)
    .sort();
}

export const nowhere = '00000000-0000-7000-8000-000000000000';
