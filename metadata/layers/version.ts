type Version = { readonly numbers: readonly number[]; readonly pre: readonly string[] };

/** Reads `1.2.3-beta.1`; missing parts are 0. */
function read(text: string): Version {
  const [core = '', ...pre] = text.split('-');
  const numbers = core.split('.').map(Number);
  return {
    numbers: [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0],
    pre: pre.length > 0 ? pre.join('-').split('.') : [],
  };
}

/** Order of two semantic versions: negative, zero or positive. A pre-release comes before its release. */
export function compareVersions(left: string, right: string): number {
  const [a, b] = [read(left), read(right)];
  for (const index of [0, 1, 2]) {
    const difference = a.numbers[index]! - b.numbers[index]!;
    if (difference !== 0) return difference;
  }
  if (a.pre.length === 0 || b.pre.length === 0) return b.pre.length - a.pre.length;
  return comparePre(a.pre, b.pre);
}

function comparePre(a: readonly string[], b: readonly string[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const [x, y] = [a[index]!, b[index]!];
    if (x === y) continue;
    const [numberX, numberY] = [/^\d+$/.test(x), /^\d+$/.test(y)];
    if (numberX && numberY) return Number(x) - Number(y);
    // A number comes before a word.
    if (numberX !== numberY) return numberX ? -1 : 1;
    return x < y ? -1 : 1;
  }
  return a.length - b.length;
}

/** Whether a version lies in a range: `*`, or parts (`^1.2`, `~1.2.3`, `>=1.0.0`, `<2`, `1.2.3`) that must all hold. */
export function satisfies(version: string, range: string): boolean {
  return range.split(' ').every((part) => holds(version, part));
}

function holds(version: string, part: string): boolean {
  if (part === '*') return true;
  const [, operator = '', bound = ''] = /^(\^|~|>=|<=|>|<|=)?(.*)$/.exec(part) ?? [];
  const order = compareVersions(version, bound);
  const compared: Readonly<Record<string, boolean>> = {
    '>': order > 0,
    '>=': order >= 0,
    '<': order < 0,
    '<=': order <= 0,
  };
  if (operator === '^' || operator === '~') return order >= 0 && compareVersions(version, ceiling(bound, operator)) < 0;
  return compared[operator] ?? within(version, bound);
}

/** An exact version; one written with fewer parts (`1.2`) holds for all it begins. */
function within(version: string, bound: string): boolean {
  const given = bound.split('-')[0]!.split('.').length;
  if (given === 3 || bound.includes('-')) return compareVersions(version, bound) === 0;
  const [actual, wanted] = [read(version).numbers, read(bound).numbers];
  return actual.slice(0, given).every((number, index) => number === wanted[index]);
}

/** The first version a `^` or `~` range no longer holds. A `^` keeps the first number that is not zero. */
function ceiling(bound: string, operator: '^' | '~'): string {
  const [major = 0, minor = 0, patch = 0] = read(bound).numbers;
  const given = bound.split('-')[0]!.split('.').length;
  // `-0` sorts before every pre-release, so that 2.0.0-beta is not in ^1.0.0.
  if (operator === '~') return given === 1 ? `${major + 1}.0.0-0` : `${major}.${minor + 1}.0-0`;
  if (major > 0 || given === 1) return `${major + 1}.0.0-0`;
  return minor > 0 || given === 2 ? `0.${minor + 1}.0-0` : `0.0.${patch + 1}-0`;
}
