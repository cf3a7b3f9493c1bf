/** `{ "==": [a, b] }` → its operator and arguments; undefined for anything that is not one operation. */
export function operation(logic: unknown): { name: string; args: unknown[] } | undefined {
  if (typeof logic !== 'object' || logic === null || Array.isArray(logic)) return undefined;
  const [entry, ...others] = Object.entries(logic);
  if (!entry || others.length > 0) return undefined;
  const [name, args] = entry;
  return { name, args: Array.isArray(args) ? args : [args] };
}

/** `{ "var": "stage" }` → `stage`. */
export function variable(logic: unknown): string | undefined {
  const found = operation(logic);
  const name = found?.name === 'var' && found.args.length === 1 ? found.args[0] : undefined;
  return typeof name === 'string' && name !== '' ? name : undefined;
}

/** The reference to a field. */
export const field = (name: string): unknown => ({ var: name });

/** True for text, numbers and booleans. */
export const isLiteral = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

export const not = (logic: unknown): unknown => ({ '!': [logic] });

/** `{ "!": [x] }` → x. */
export function negated(logic: unknown): unknown {
  const found = operation(logic);
  return found?.name === '!' && found.args.length === 1 ? found.args[0] : undefined;
}
