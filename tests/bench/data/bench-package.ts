import type { Package } from '#metadata/package.ts';
import { parsePackage } from '#metadata/parse.ts';

type Documents = readonly { readonly kind: string; readonly name: string }[];

const plurals: Record<string, string> = { entity: 'entities', options: 'options' };

/** Documents → a parsed package, as if they had been read from a folder; a fault in one is the bench's own. */
export function packageOf(name: string, documents: Documents): Package {
  const manifest = { kind: 'manifest', name, version: '1.0.0', label: name };
  const files = [
    { path: 'manifest.json', text: JSON.stringify(manifest) },
    ...documents.map((document) => ({
      path: `${plurals[document.kind]}/${document.name}.json`,
      text: JSON.stringify(document),
    })),
  ];
  const { package: parsed, problems } = parsePackage(files);
  if (parsed === null || problems.some(({ severity }) => severity === 'error'))
    throw new Error(`The package ${name} of the bench is damaged: ${JSON.stringify(problems[0])}`);
  return parsed;
}

const option = (value: string) => ({ value, label: value });

export const stages = ['prospecting', 'proposal', 'negotiation', 'won', 'lost'] as const;
export const sources = ['web', 'partner', 'event', 'call'] as const;

const account = {
  kind: 'entity',
  name: 'account',
  label: 'Account',
  plural: 'Accounts',
  title: 'name',
  ownership: 'user',
  fields: {
    name: { type: 'text', required: true, maxLength: 120 },
    industry: { type: 'text', maxLength: 60 },
    city: { type: 'text', maxLength: 60 },
    website: { type: 'url' },
  },
};

/** Twelve fields, as `quality.md` of the design has them; `more` adds some to it. */
export function opportunity(more: Readonly<Record<string, unknown>> = {}) {
  return {
    kind: 'entity',
    name: 'opportunity',
    label: 'Opportunity',
    plural: 'Opportunities',
    title: 'name',
    ownership: 'user',
    fields: {
      name: { type: 'text', required: true, maxLength: 120 },
      account: { type: 'lookup', target: 'account', required: true, onDelete: 'restrict' },
      stage: { type: 'select', options: stages.map(option), default: 'prospecting', required: true },
      amount: { type: 'currency', min: 0 },
      probability: { type: 'percent', min: 0, max: 100 },
      close_date: { type: 'date' },
      next_step: { type: 'text', maxLength: 200 },
      description: { type: 'long_text' },
      seats: { type: 'integer', min: 0 },
      renewal: { type: 'boolean', default: false },
      contact_email: { type: 'email' },
      source: { type: 'select', options: sources.map(option) },
      ...more,
    },
    indexes: { by_stage: { fields: ['stage', 'close_date'] }, by_close_date: { fields: ['close_date'] } },
  };
}

/** A record that looks five ways: at accounts and at users. */
const visit = {
  kind: 'entity',
  name: 'visit',
  label: 'Visit',
  plural: 'Visits',
  title: 'subject',
  ownership: 'none',
  fields: {
    subject: { type: 'text', required: true },
    account: { type: 'lookup', target: 'account' },
    host: { type: 'lookup', target: 'account' },
    partner: { type: 'lookup', target: 'account' },
    deal: { type: 'lookup', target: 'opportunity' },
    guide: { type: 'user' },
  },
};

/** The package that both servers work on. */
export function benchPackage(more: Readonly<Record<string, unknown>> = {}): Package {
  return packageOf('bench', [account, opportunity(more), visit]);
}
