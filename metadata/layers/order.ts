import { nearest } from '../nearest.ts';
import type { Package } from '../package.ts';
import { pointer } from '../pointer.ts';
import { type Problem, problem } from '../problem.ts';
import { satisfies } from './version.ts';

const document = 'manifest';
/** Below all packages, and above all of them. */
const lowest = 'core';
const highest = 'overlay';

/**
 * Packages in layer order: `core`, then each after those it requires (else by name), a package called `overlay` last.
 * What is missing, too old, called twice or in a circle is told; the order then is as good as it gets.
 */
export function orderPackages(
  packages: readonly Package[],
  formwork?: string,
): { ordered: Package[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const byName = new Map<string, Package>();
  for (const one of packages) {
    const { name } = one.manifest;
    if (byName.has(name))
      problems.push(problem('duplicate-package', { document, pointer: '/name', params: { package: name } }));
    else byName.set(name, one);
  }
  for (const one of byName.values()) problems.push(...unmet(one, byName, formwork));
  const ordered: Package[] = [];
  const visit = visitor(byName, ordered, problems);
  for (const name of [...byName.keys()].sort(byRank)) visit(name, []);
  return { ordered, problems };
}

/** `core` is below and `overlay` above everything; the rest go by name, so that the order never depends on the input's. */
function byRank(a: string, b: string): number {
  const rank = (name: string) => (name === lowest ? 0 : name === highest ? 2 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function unmet({ manifest }: Package, byName: ReadonlyMap<string, Package>, formwork: string | undefined): Problem[] {
  const problems: Problem[] = [];
  const { formwork: product, packages = {} } = manifest.requires ?? {};
  if (product !== undefined && formwork !== undefined && !satisfies(formwork, product)) {
    const params = { package: manifest.name, requires: 'Formwork', range: product, version: formwork };
    problems.push(problem('wrong-version', { document, pointer: '/requires/formwork', params }));
  }
  for (const [name, range] of Object.entries(packages)) {
    const found = byName.get(name);
    const at = { document, pointer: pointer('requires', 'packages', name) };
    const params = { package: manifest.name, requires: name, range };
    if (found === undefined)
      problems.push(problem('missing-package', { ...at, params, hint: nearest(name, byName.keys()) }));
    else if (!satisfies(found.manifest.version, range)) {
      problems.push(problem('wrong-version', { ...at, params: { ...params, version: found.manifest.version } }));
    }
  }
  return problems;
}

/** Depth first: a package is placed once all it requires are. Meeting one again on the way down is a circle. */
function visitor(byName: ReadonlyMap<string, Package>, ordered: Package[], problems: Problem[]) {
  const placed = new Set<string>();
  return function visit(name: string, way: readonly string[]): void {
    const one = byName.get(name);
    if (one === undefined || placed.has(name)) return;
    if (way.includes(name)) {
      const cycle = [...way.slice(way.indexOf(name)), name];
      const at = pointer('requires', 'packages', name);
      problems.push(problem('package-cycle', { document, pointer: at, params: { cycle: cycle.join(' → ') } }));
      return;
    }
    for (const required of Object.keys(one.manifest.requires?.packages ?? {}).sort()) visit(required, [...way, name]);
    if (placed.has(name)) return;
    placed.add(name);
    ordered.push(one);
  };
}
