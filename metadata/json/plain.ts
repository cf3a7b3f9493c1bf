/** A JSON object as opposed to a list or a scalar. */
export type PlainObject = { readonly [name: string]: unknown };

export function isPlain(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property, or undefined; inherited names such as `constructor` are never found. */
export function own(value: unknown, name: string): unknown {
  return isPlain(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
