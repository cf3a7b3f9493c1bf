import type { ValueKind } from '#engine/fields/field-type.ts';

/** Type of an expression: a kind of value, `blank` for null, `any` for a literal that takes the type of its partner. */
export type ExpressionType = ValueKind | 'blank';

/** A field that a rule may name, as its scope describes it. `sql` may add joins, so it is called only when SQL is made. */
export interface Reference {
  readonly path: string;
  readonly type: ExpressionType;
  /** Values a choice field may take; null for all other fields. */
  readonly options: readonly string[] | null;
  sql(): string;
}

/** What names mean where a rule stands. */
export interface Scope {
  resolve(path: string): Reference | null;
  /** Names for hints. */
  names(): readonly string[];
}

/** A checked, typed expression. */
export type Node =
  | { readonly kind: 'literal'; readonly type: ExpressionType; readonly value: unknown }
  | { readonly kind: 'list'; readonly type: 'list'; readonly items: readonly Node[] }
  | { readonly kind: 'field'; readonly type: ExpressionType; readonly reference: Reference }
  | {
      readonly kind: 'call';
      readonly type: ExpressionType;
      readonly operator: Operator;
      readonly args: readonly Node[];
    };

/** Why an expression is refused, and where in it. */
export interface Fault {
  /** RFC 6901 pointer into the rule. */
  readonly pointer: string;
  readonly code: 'operator' | 'name' | 'type' | 'arity' | 'size' | 'option' | 'value';
  readonly message: string;
  readonly hint?: string;
}

/** Turns values into parameters of a statement and gives the time a rule speaks of. */
export interface SqlContext {
  /** `$n::type` for a value. */
  param(value: unknown, sqlType: string): string;
  /** IANA zone in which `today` is judged. */
  readonly zone: string;
}

/** One operator of the rule language: one file under `operators/`, one line in `operators.ts`. */
export interface Operator {
  readonly name: string;
  readonly arity: readonly [least: number, most: number];
  /** The type of the result, or a sentence that says why these arguments do not fit. */
  check(args: readonly Node[]): ExpressionType | { readonly refuse: string };
  sql(args: readonly Node[], make: (node: Node) => string, context: SqlContext): string;
}
