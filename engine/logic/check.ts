import type { ExpressionType, Fault, Node, Scope } from './node.ts';
import { operators } from './operators.ts';

/** Bounds of the language (metadata.md, The rule language). */
export const bounds = { depth: 32, nodes: 2_000 } as const;

/** Outcome of a check: a typed expression, or every fault found. */
export type Checked =
  | { readonly node: Node; readonly faults: readonly [] }
  | { readonly node: null; readonly faults: readonly Fault[] };

interface Walk {
  readonly scope: Scope;
  readonly faults: Fault[];
  nodes: number;
}

/** Types a JSON Logic expression against a scope. Never throws, whatever the input. */
export function checkRule(rule: unknown, scope: Scope): Checked {
  const walk: Walk = { scope, faults: [], nodes: 0 };
  const node = visit(rule, '', 0, walk);
  return node && walk.faults.length === 0 ? { node, faults: [] } : { node: null, faults: walk.faults };
}

function refuse(walk: Walk, pointer: string, code: Fault['code'], message: string, hint?: string): null {
  walk.faults.push({ pointer, code, message, ...(hint ? { hint } : {}) });
  return null;
}

function visit(rule: unknown, pointer: string, depth: number, walk: Walk): Node | null {
  walk.nodes += 1;
  if (walk.nodes > bounds.nodes) {
    return walk.nodes === bounds.nodes + 1
      ? refuse(walk, pointer, 'size', `The rule has more than ${bounds.nodes} parts; split it.`)
      : null;
  }
  if (depth > bounds.depth)
    return refuse(walk, pointer, 'size', `The rule is nested more than ${bounds.depth} deep; split it.`);
  if (Array.isArray(rule)) return list(rule, pointer, depth, walk);
  if (typeof rule === 'object' && rule !== null) return call(rule, pointer, depth, walk);
  return literal(rule, pointer, walk);
}

function literal(value: unknown, pointer: string, walk: Walk): Node | null {
  const types: Record<string, ExpressionType> = { string: 'text', number: 'number', boolean: 'boolean' };
  // An empty text is blank, in a rule as in a record.
  if (value === null || value === '') return { kind: 'literal', type: 'blank', value: null };
  if (typeof value === 'number' && !Number.isFinite(value))
    return refuse(walk, pointer, 'value', 'A number must be finite.');
  if (typeof value === 'string' && (value.includes('\u0000') || !value.isWellFormed())) {
    return refuse(walk, pointer, 'value', 'A text contains characters that cannot be stored.');
  }
  const type = types[typeof value];
  return type
    ? { kind: 'literal', type, value }
    : refuse(walk, pointer, 'value', `A rule cannot hold a ${typeof value}.`);
}

function list(items: readonly unknown[], pointer: string, depth: number, walk: Walk): Node | null {
  if (items.length === 0) return { kind: 'literal', type: 'blank', value: null };
  const nodes = items.map((item, index) => visit(item, `${pointer}/${index}`, depth + 1, walk));
  return nodes.includes(null) ? null : { kind: 'list', type: 'list', items: nodes as Node[] };
}

function call(rule: object, pointer: string, depth: number, walk: Walk): Node | null {
  const entries = Object.entries(rule);
  const [name, given] = entries[0] ?? [];
  if (entries.length !== 1 || name === undefined) {
    return refuse(walk, pointer, 'operator', 'An expression is an object with exactly one operator.');
  }
  if (name === 'var') return field(given, `${pointer}/var`, walk);
  const at = `${pointer}/${pointerStep(name.slice(0, 40))}`;
  const operator = operators.get(name);
  if (!operator)
    return refuse(
      walk,
      at,
      'operator',
      `There is no operator “${name.slice(0, 40)}”.`,
      near(name, [...operators.keys()]),
    );
  const rules = Array.isArray(given) ? given : [given];
  const [least, most] = operator.arity;
  if (rules.length < least || rules.length > most) {
    return refuse(
      walk,
      at,
      'arity',
      `“${name}” takes ${least === most ? least : `${least} to ${most}`} values, not ${rules.length}.`,
    );
  }
  const args = rules.map((item, index) => visit(item, `${at}/${index}`, depth + 1, walk));
  if (args.includes(null)) return null;
  const type = operator.check(args as Node[]);
  return typeof type === 'string'
    ? { kind: 'call', type, operator, args: args as Node[] }
    : refuse(walk, at, 'type', type.refuse);
}

function field(given: unknown, pointer: string, walk: Walk): Node | null {
  if (Array.isArray(given) && given.length > 1)
    return refuse(walk, pointer, 'arity', '“var” takes no value for blanks here; ask for them with “isBlank”.');
  const path = Array.isArray(given) ? given[0] : given;
  if (typeof path !== 'string') return refuse(walk, pointer, 'name', '“var” takes the name of a field.');
  const reference = walk.scope.resolve(path);
  if (!reference)
    return refuse(
      walk,
      pointer,
      'name',
      `There is no field “${path.slice(0, 80)}” here.`,
      near(path, walk.scope.names()),
    );
  return { kind: 'field', type: reference.type, reference };
}

function pointerStep(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

function near(name: string, known: readonly string[]): string | undefined {
  const start = name.toLowerCase().slice(0, 3);
  return (
    known.find((other) => other.toLowerCase() === name.toLowerCase()) ??
    known.find((other) => other.toLowerCase().startsWith(start))
  );
}
