import { isPlain } from '../json/plain.ts';
import { pointer } from '../pointer.ts';
import type { Problem } from '../problem.ts';
import type { Step } from '../types.ts';
import type { Names } from './names.ts';

/** Steps that write records name fields of the entity they write. */
export function stepValues(names: Names): Problem[] {
  const problems: (Problem | null)[] = [];
  for (const { kind, document, pointer: home, value, entity } of names.subjects) {
    if (kind !== 'step' || !isPlain(value)) continue;
    const step = value as unknown as Step;
    const target = step.do === 'set' ? entity : step.do === 'create' || step.do === 'update' ? step.entity : undefined;
    if (target === undefined || !('values' in step)) continue;
    for (const name of Object.keys(step.values ?? {})) {
      problems.push(names.expectPath({ document, pointer: home + pointer('values', name) }, target, name));
    }
  }
  return problems.filter((found) => found !== null);
}
