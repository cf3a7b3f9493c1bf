import { Decimal } from 'decimal.js';

/**
 * The rule language once more, as plainly as it can be said: a tree walk over JavaScript values. Written for the tests alone, from
 * the text of the contract, so that what PostgreSQL answers can be held against it.
 */

/** Null is blank. Times are milliseconds, decimals exact, lists in order. */
export type Value = string | boolean | Decimal | Moment | readonly string[] | null;

/** A day, a time of day or an instant. */
export interface Moment {
  readonly is: 'date' | 'datetime' | 'time';
  readonly text: string;
}

export interface Circumstances {
  field(path: string): Value;
  /** Hours that the caller's zone is ahead of UTC. */
  readonly ahead: number;
}

type Rule = unknown;

export function evaluate(rule: Rule, on: Circumstances): Value {
  if (rule === null || rule === '') return null;
  if (typeof rule === 'number') return new Decimal(rule);
  if (typeof rule === 'string' || typeof rule === 'boolean') return rule;
  if (Array.isArray(rule)) return rule.length === 0 ? null : (rule as string[]);
  const [name, given] = Object.entries(rule as object)[0] as [string, Rule];
  if (name === 'var') return on.field(String(given));
  const args = Array.isArray(given) ? given : [given];
  const values = () => args.map((arg) => evaluate(arg, on));
  const truth = (arg: Rule) => isTrue(evaluate(arg, on));
  switch (name) {
    case 'and':
      return args.every(truth);
    case 'or':
      return args.some(truth);
    case '!':
      return !truth(args[0]);
    case '!!':
      return truth(args[0]);
    case '==':
    case '===':
      return isEqual(values()[0]!, values()[1]!, on);
    case '!=':
    case '!==':
      return !isEqual(values()[0]!, values()[1]!, on);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return values().every((value, index, all) => index === 0 || isOrdered(name, all[index - 1]!, value, on));
    case 'isBlank':
      return isBlank(values()[0]!);
    case 'notBlank':
      return !isBlank(values()[0]!);
    case 'in':
      return isIn(evaluate(args[0], on), args[1], on);
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return isPart(name, values() as (string | null)[]);
    case 'lower':
    case 'upper': {
      const [text] = values() as (string | null)[];
      return text === null ? null : name === 'lower' ? text!.toLowerCase() : text!.toUpperCase();
    }
    case 'dateAdd':
      return dateAdd(values()[0] as Moment | null, values()[1] as Decimal | null, String(args[2]));
    default:
      throw new Error(`the reference does not know ${name}`);
  }
}

export function isTrue(value: Value): boolean {
  if (Decimal.isDecimal(value)) return !value.isZero();
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== false && value !== '';
}

function isBlank(value: Value): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function isEqual(left: Value, right: Value, on: Circumstances): boolean {
  if (isBlank(left) || isBlank(right)) return isBlank(left) && isBlank(right);
  return order(left, right, on) === 0;
}

function isOrdered(name: string, left: Value, right: Value, on: Circumstances): boolean {
  if (isBlank(left) || isBlank(right)) return false;
  const sign = order(left, right, on);
  return (name.startsWith('<') ? sign < 0 : sign > 0) || (name.endsWith('=') && sign === 0);
}

/** Sign of left against right, both filled. A literal is still a text or a number here and takes the type of its partner. */
function order(left: Value, right: Value, on: Circumstances): number {
  if (isMoment(left) || isMoment(right)) {
    const [a, b] = [asMoment(left, right), asMoment(right, left)];
    const instants = a.is === 'datetime' || b.is === 'datetime';
    const [first, second] = [a, b].map((moment) => (instants ? instant(moment, on.ahead) : clock(moment))) as [
      number,
      number,
    ];
    return Math.sign(first - second);
  }
  if (Decimal.isDecimal(left) || Decimal.isDecimal(right)) return new Decimal(left as Decimal).cmp(right as Decimal);
  if (Array.isArray(left)) return JSON.stringify(left) === JSON.stringify(right) ? 0 : 1;
  if (typeof left === 'boolean') return Number(left) - Number(right);
  return Math.sign(Buffer.compare(Buffer.from(String(left)), Buffer.from(String(right))));
}

function isMoment(value: Value): value is Moment {
  return typeof value === 'object' && value !== null && 'is' in value;
}

function asMoment(value: Value, partner: Value): Moment {
  if (isMoment(value)) return value;
  const text = String(value);
  if ((partner as Moment).is === 'time') return { is: 'time', text };
  return { is: text.length === 10 ? 'date' : 'datetime', text };
}

function instant({ is, text }: Moment, ahead: number): number {
  return is === 'datetime' ? Date.parse(text) : Date.parse(`${text}T00:00:00Z`) - ahead * 3_600_000;
}

function clock({ is, text }: Moment): number {
  return is === 'time' ? Date.parse(`1970-01-01T${text.padEnd(8, ':00')}Z`) : Date.parse(text);
}

function isIn(item: Value, place: Rule, on: Circumstances): boolean {
  if (Array.isArray(place)) return place.some((candidate) => isEqual(item, evaluate(candidate, on), on));
  const around = evaluate(place, on);
  if (isBlank(item) || isBlank(around)) return false;
  return (around as string | readonly string[]).includes(item as string);
}

function isPart(name: string, [text, part]: (string | null)[]): boolean {
  if (!text || !part) return false;
  const [around, sought] = [text.toLowerCase(), part.toLowerCase()];
  if (name === 'contains') return around.includes(sought);
  return name === 'startsWith' ? around.startsWith(sought) : around.endsWith(sought);
}

function dateAdd(from: Moment | null, amount: Decimal | null, unit: string): Moment | null {
  if (from === null || amount === null) return null;
  const number = amount.toNumber();
  const date = new Date(from.is === 'date' ? `${from.text}T00:00:00Z` : from.text);
  const steps: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 };
  if (unit in steps) date.setTime(date.getTime() + number * steps[unit]!);
  else {
    const day = date.getUTCDate();
    date.setUTCDate(1);
    date.setUTCMonth(date.getUTCMonth() + number * (unit === 'year' ? 12 : 1));
    const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    date.setUTCDate(Math.min(day, last));
  }
  return { is: from.is, text: from.is === 'date' ? date.toISOString().slice(0, 10) : date.toISOString() };
}
