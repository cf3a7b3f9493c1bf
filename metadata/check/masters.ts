import { pointer } from '../pointer.ts';
import { type Problem, problem } from '../problem.ts';
import type { EntityDocument } from '../types.ts';
import { at, type Names } from './names.ts';

type Owner = { readonly field: string; readonly target: string };

/** A record has one owner record at most, and no circle of owners: its rights and its deletion follow from it. */
export function masters({ metadata }: Names): Problem[] {
  const owners = new Map<string, Owner>();
  const problems: Problem[] = [];
  for (const entity of metadata.entities.values()) {
    const [first, ...others] = masterFields(entity);
    if (first === undefined) continue;
    owners.set(entity.name, first);
    for (const { field } of others) {
      const place = at(entity, pointer('fields', field, 'type'));
      problems.push(problem('second-master', { ...place, params: { first: first.field, name: field } }));
    }
  }
  return [...problems, ...circles(owners)];
}

function masterFields({ fields }: EntityDocument): Owner[] {
  return Object.entries(fields).flatMap(([field, definition]) =>
    definition.type === 'master' ? [{ field, target: definition.target }] : [],
  );
}

/** Each entity has one owner, so following owners from each finds every circle; each is told at its first member by name. */
function circles(owners: ReadonlyMap<string, Owner>): Problem[] {
  const problems: Problem[] = [];
  const done = new Set<string>();
  for (const start of [...owners.keys()].sort()) {
    const way: string[] = [];
    let here: string | undefined = start;
    while (here !== undefined && !done.has(here) && !way.includes(here)) {
      way.push(here);
      here = owners.get(here)?.target;
    }
    if (here !== undefined && way.includes(here)) problems.push(circle(way.slice(way.indexOf(here)), owners));
    for (const name of way) done.add(name);
  }
  return problems;
}

function circle(members: readonly string[], owners: ReadonlyMap<string, Owner>): Problem {
  const first = members[0]!;
  const place = at({ kind: 'entity', name: first }, pointer('fields', owners.get(first)!.field, 'target'));
  return problem('master-cycle', { ...place, params: { cycle: [...members, first].join(' → ') } });
}
