import { addressOf } from '../kinds.ts';
import { documentsOf } from '../layers/metadata.ts';
import { stepsOf } from '../pointer.ts';
import { type Problem, problem } from '../problem.ts';
import type { FieldDefinition } from '../types.ts';
import type { Names } from './names.ts';
import { type Inactive, inactive, inactiveKinds } from './not-yet-active.ts';
import { isOperation, isRuleDefault } from './operation.ts';
import { type Site, walk } from './walk.ts';

/** Warns of everything that is understood and has no effect yet, at each place it is used. */
export function activity({ metadata }: Names): Problem[] {
  const kinds = inactiveKinds.flatMap((kind) =>
    [...documentsOf(metadata, kind).values()].map((document) =>
      problem('not-yet-active', { document: addressOf(document), params: { what: kind } }),
    ),
  );
  return [...kinds, ...inactive.flatMap((entry) => places(metadata, entry))];
}

function places(metadata: Names['metadata'], entry: Inactive): Problem[] {
  return [...documentsOf(metadata, entry.kind).values()].flatMap((document) =>
    walk(document, entry.at)
      .filter((site) => applies(entry, site))
      .map((site) => {
        const params = { what: whatOf(entry, site) };
        return problem('not-yet-active', { document: addressOf(document), pointer: site.pointer, params });
      }),
  );
}

function applies({ when, at }: Inactive, { value, around }: Site): boolean {
  if (when === 'any') return true;
  if (when !== 'rule') return when.includes(value);
  return at.endsWith('/default') ? isRuleDefault(around[0] as FieldDefinition, value) : isOperation(value);
}

/** `layout map` for a value that does not work, `required (rule)` for a rule, else the name of the property. */
function whatOf({ at, when }: Inactive, { value }: Site): string {
  const name = stepsOf(at).findLast((step) => step !== '*') ?? at;
  if (when === 'any' || value === true) return name;
  return when === 'rule' ? `${name} (rule)` : `${name} ${String(value)}`;
}
