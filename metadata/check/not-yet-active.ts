import type { Kind } from '../types.ts';

/** A property, or a value of one, that this version understands and does not act on. */
export interface Inactive {
  readonly kind: Kind;
  readonly at: string;
  /** `any` value, a `rule` instead of a fixed answer, or one of these values. */
  readonly when: 'any' | 'rule' | readonly unknown[];
}

/** Kinds of document that parse and check, and do nothing yet. */
export const inactiveKinds: readonly Kind[] = [
  'workflow',
  'process',
  'approval',
  'assignment',
  'role',
  'team',
  'report',
  'dashboard',
  'message',
  'document',
  'webform',
  'webhook',
  'guide',
  'page',
  'scenario',
];

/** Everything inside the other kinds that does nothing yet. What begins to work takes its line away. */
export const inactive: readonly Inactive[] = [
  { kind: 'entity', at: '/fields/*/type', when: ['lines', 'formula', 'rollup', 'mirror'] },
  { kind: 'entity', at: '/fields/*/required', when: 'rule' },
  { kind: 'entity', at: '/fields/*/visible', when: 'rule' },
  { kind: 'entity', at: '/fields/*/readOnly', when: 'rule' },
  { kind: 'entity', at: '/fields/*/default', when: 'rule' },
  { kind: 'entity', at: '/fields/*/encrypted', when: [true] },
  { kind: 'entity', at: '/fields/*/dependsOn', when: 'any' },
  { kind: 'entity', at: '/fields/*/gapless', when: [true] },
  { kind: 'entity', at: '/fields/*/start', when: 'any' },
  { kind: 'entity', at: '/fields/*/restart', when: ['never'] },
  { kind: 'entity', at: '/fields/*/format', when: ['uuid', 'hostname', 'ipv4', 'ipv6'] },
  { kind: 'entity', at: '/fields/*/filter', when: 'any' },
  { kind: 'entity', at: '/fields/*/accept', when: 'any' },
  { kind: 'entity', at: '/fields/*/maxSize', when: 'any' },
  { kind: 'entity', at: '/fields/*/formerly', when: 'any' },
  { kind: 'entity', at: '/formerly', when: 'any' },
  { kind: 'entity', at: '/rules/*', when: 'any' },
  { kind: 'entity', at: '/unique/*/when', when: 'any' },
  { kind: 'entity', at: '/duplicates/*', when: 'any' },
  { kind: 'entity', at: '/variants/*', when: 'any' },
  { kind: 'view', at: '/layout', when: ['calendar', 'timeline', 'gallery', 'map'] },
  { kind: 'form', at: '/for', when: 'any' },
  { kind: 'form', at: '/tabs/*/visible', when: 'rule' },
  { kind: 'form', at: '/tabs/*/sections/*/visible', when: 'rule' },
  { kind: 'form', at: '/tabs/*/sections/*/fields/*/visible', when: 'rule' },
  { kind: 'form', at: '/tabs/*/sections/*/fields/*/required', when: 'rule' },
  { kind: 'form', at: '/tabs/*/sections/*/fields/*/readOnly', when: 'rule' },
  { kind: 'form', at: '/related/*/visible', when: 'rule' },
  { kind: 'app', at: '/roles', when: 'any' },
];
