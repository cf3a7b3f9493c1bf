import { isPlain, type PlainObject } from '../json/plain.ts';
import { limits } from '../limits.ts';
import { nearest } from '../nearest.ts';
import { pointer } from '../pointer.ts';
import { type Problem, type ProblemCode, type ProblemParams, problem } from '../problem.ts';
import type { Names, Place } from './names.ts';
import { isOperation } from './operation.ts';
import { comparisons, operators, overItems, overNames } from './operators.ts';
import { unknownOption } from './option-subsets.ts';
import { regexFault } from './regex.ts';

/** One operation inside a rule: its operator, its arguments as a list, where they stand, and whose fields names mean. */
type Operation = {
  readonly operator: string;
  readonly list: readonly unknown[];
  readonly placeOf: (argument: number) => Place;
  readonly place: Place;
  readonly entity: string | undefined;
};
type Add = (place: Place, code: ProblemCode, params: ProblemParams, hint?: string) => void;

/**
 * What is wrong with one rule, seen from an entity (undefined: names cannot be judged): operators, fields and paths, options
 * compared with, patterns, size. Names that begin with `$` are the engine's and stand.
 */
export function ruleProblems(names: Names, root: Place, entity: string | undefined, rule: unknown): Problem[] {
  const problems: Problem[] = [];
  let nodes = 0;
  const add: Add = (place, code, params, hint) => problems.push(problem(code, { ...place, params, hint }));

  const look = (value: unknown, place: Place, scope: string | undefined, depth: number): void => {
    nodes += 1;
    if (nodes === limits.ruleNodes + 1) add(root, 'rule-too-large', { limit: limits.ruleNodes });
    if (nodes > limits.ruleNodes) return;
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) look(item, below(place, index), scope, depth);
    }
    if (!isPlain(value)) return;
    const operation = read(value, place, scope);
    if (operation === null) add(place, 'not-a-rule', { count: Object.keys(value).length });
    else if (depth > limits.ruleDepth) add(place, 'rule-too-deep', { limit: limits.ruleDepth });
    else {
      problems.push(...judge(names, operation, add));
      for (const [index, argument] of operation.list.entries()) {
        const inner = index > 0 && overItems.has(operation.operator) ? undefined : scope;
        look(argument, operation.placeOf(index), inner, depth + 1);
      }
    }
  };

  look(rule, root, entity, 1);
  return problems;
}

function read(value: PlainObject, at: Place, entity: string | undefined): Operation | null {
  const [operator, ...others] = Object.keys(value);
  if (operator === undefined || others.length > 0) return null;
  const place = below(at, operator);
  const given = value[operator];
  return Array.isArray(given)
    ? { operator, list: given, placeOf: (argument) => below(place, argument), place, entity }
    : { operator, list: [given], placeOf: () => place, place, entity };
}

function judge(names: Names, operation: Operation, add: Add): readonly Problem[] {
  const { operator, list, placeOf, place } = operation;
  if (!operators.has(operator)) add(place, 'unknown-operator', { name: operator }, nearest(operator, operators));
  if (operator === 'matches') {
    const fault = typeof list[1] === 'string' ? regexFault(list[1]) : null;
    if (fault !== null) add(placeOf(1), fault.code, { reason: fault.reason });
  }
  if (operator === 'var') return variable(names, operation, 0);
  if (overNames.has(operator)) return list.flatMap((_, argument) => variable(names, operation, argument));
  return comparisons.has(operator) ? comparedOptions(names, operation) : [];
}

/** A field, a path to one, or a list of other records seen from this one. */
function variable(names: Names, { list, placeOf, entity }: Operation, argument: number): Problem[] {
  const name = list[argument];
  if (typeof name !== 'string' || entity === undefined || name === '') return [];
  const path = beforeChange(name);
  if (path.startsWith('$') || names.inverses(entity).has(path)) return [];
  const found = names.expectPath(placeOf(argument), entity, path);
  return found === null ? [] : [found];
}

/** Texts compared with a select field are options of it. */
function comparedOptions(names: Names, { list, placeOf, entity }: Operation): Problem[] {
  const path = list.map((one) => (isOperation(one) ? one.var : undefined)).find((one) => typeof one === 'string');
  const end = path === undefined || entity === undefined ? null : names.resolve(entity, beforeChange(path));
  if (path === undefined || end === null || !('field' in end)) return [];
  const judgeText = (value: unknown, place: Place) =>
    typeof value === 'string' && value !== '' ? unknownOption(names, place, path, end.field, value) : [];
  return list.flatMap((argument, index) => {
    const place = placeOf(index);
    return Array.isArray(argument)
      ? argument.flatMap((value, item) => judgeText(value, below(place, item)))
      : judgeText(argument, place);
  });
}

/** `$old.stage` is the same field as `stage`. */
function beforeChange(path: string): string {
  return path.replace(/^\$old\./, '');
}

function below(place: Place, step: string | number): Place {
  return { document: place.document, pointer: place.pointer + pointer(step) };
}
