import type { Problem } from '../problem.ts';
import type { FieldDefinition } from '../types.ts';
import { scopeOf } from './named-things.ts';
import type { Names } from './names.ts';
import { isKnownOperation, isRuleDefault } from './operation.ts';
import { ruleProblems } from './rule.ts';
import { type RulePlace, rulePlaces } from './rule-places.ts';
import type { Subject } from './subjects.ts';
import { type Site, walk } from './walk.ts';

/** Every rule uses operators there are, on fields there are, within bounds. */
export function rules(names: Names): Problem[] {
  const problems: Problem[] = [];
  for (const subject of names.subjects) {
    for (const place of rulePlaces[subject.kind] ?? []) {
      for (const site of walk(subject.value, place.at)) problems.push(...judge(names, subject, place, site));
    }
  }
  return problems;
}

function judge(names: Names, subject: Subject, place: RulePlace, site: Site): Problem[] {
  if (typeof site.value !== 'object' || site.value === null || isLiteral(subject, place, site.value)) return [];
  const at = { document: subject.document, pointer: subject.pointer + site.pointer };
  return ruleProblems(names, at, entityOf(subject, place, site), site.value);
}

function entityOf(subject: Subject, { of }: RulePlace, site: Site): string | undefined {
  if (of === 'free') return undefined;
  return typeof of === 'function' ? of(subject.value) : scopeOf(of, subject, site);
}

function isLiteral(subject: Subject, place: RulePlace, value: object): boolean {
  if (subject.kind === 'step' && place.at === '/values/*') return !isKnownOperation(value);
  if (subject.kind !== 'field' || place.at !== '/default') return false;
  return !isRuleDefault(subject.value as FieldDefinition, value);
}
