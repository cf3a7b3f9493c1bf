import { isPlain } from '../json/plain.ts';
import type { FieldDefinition, Kind } from '../types.ts';
import { linkTargets } from './links.ts';
import type { Scope } from './references.ts';
import type { PartKind } from './subjects.ts';

/** `free` rules read something else than a record; a function finds the entity in the part the rule stands in. */
export type RuleScope = Scope | 'free' | ((part: unknown) => string | undefined);

/** A property that holds a rule: where it stands, and whose fields its names mean. */
export interface RulePlace {
  readonly at: string;
  readonly of: RuleScope;
}

const of = (scope: RuleScope, ...patterns: string[]): RulePlace[] => patterns.map((at) => ({ at, of: scope }));
const own = (...patterns: string[]) => of('own', ...patterns);
const free = (...patterns: string[]) => of('free', ...patterns);

/** The entity a link points to, where it is one. */
const linked = (part: unknown) => linkTargets(part as FieldDefinition)?.at(0);

/** The entity a roll-up counts. */
const counted = (part: unknown) => (isPlain(part) ? String(part.from).split('.')[0] : undefined);

/** The entity a step or widget names itself; without one, names are those of what it goes through. */
const named = (part: unknown) => (isPlain(part) && typeof part.entity === 'string' ? part.entity : undefined);

/** Every property of the language that holds a rule, by the kind of what it stands in. A literal there is no rule. */
export const rulePlaces: Readonly<Partial<Record<Kind | PartKind, readonly RulePlace[]>>> = {
  field: [
    ...own('/default', '/required', '/readOnly', '/visible', '/formula'),
    ...of(linked, '/filter'),
    ...of(counted, '/where'),
  ],
  entity: own('/rules/*/when', '/unique/*/when', '/duplicates/*/when'),
  form: own(
    '/tabs/*/visible',
    '/tabs/*/sections/*/visible',
    ...['visible', 'required', 'readOnly'].map((name) => `/tabs/*/sections/*/fields/*/${name}`),
    '/related/*/visible',
  ),
  view: own('/filter'),
  widget: [...of(named, '/filter'), ...own('/visible')],
  action: own('/visible'),
  workflow: own('/when', '/on/where', '/on/visible'),
  step: [
    ...own('/when', '/values/*', '/to', '/cc', '/bcc', '/body', '/until', '/condition', '/list'),
    ...of(named, '/where'),
  ],
  who: own('/when'),
  process: own('/when', '/states/*/sla/when', '/transitions/*/when'),
  approval: own('/when', '/levels/*/when'),
  assignment: own('/rules/*/when', '/pool/when', '/pool/release/*/when'),
  role: ['create', 'read', 'update', 'delete', 'share'].flatMap((right) => of({ capture: 0 }, `/entities/*/${right}`)),
  report: [...own('/filter'), ...free('/parameters/*/default')],
  dashboard: free('/filters/*/default'),
  webform: [...own('/fields/*/required', '/fields/*/visible'), ...free('/values/*')],
  webhook: [...own('/when'), ...free('/values/*')],
  scenario: free('/given/*/values/*', '/when/*/values/*', '/when/*/filter', '/then/*/filter'),
};
