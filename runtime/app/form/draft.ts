import type { FieldErrors } from './validation.ts';
import { changedValues, type Values } from './values.ts';

/** One form being filled: values and errors, with listeners per part so that a key stroke draws one section only. */
export interface Draft {
  values: () => Values;
  errors: () => FieldErrors;
  /** The values of some fields; the same object until one of them changes. */
  slice: (names: readonly string[]) => Values;
  errorSlice: (names: readonly string[]) => FieldErrors;
  /** Takes over what changed; returns the names of the fields that did. */
  assign: (part: Values) => string[];
  setErrors: (errors: FieldErrors) => void;
  setError: (name: string, error: string | undefined) => void;
  isDirty: () => boolean;
  /** Makes `values` the state that changes are measured against. */
  rebase: (values: Values) => void;
  subscribe: (listener: () => void) => () => void;
}

function pick<T>(all: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> {
  return Object.fromEntries(names.filter((name) => name in all).map((name) => [name, all[name] as T]));
}

const sameParts = (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((name) => Object.is(a[name], b[name]));

/** Gives back the former object while its parts are the same: React then has nothing to draw. */
function steady<T>(): (names: readonly string[], next: Record<string, T>) => Record<string, T> {
  const former = new Map<readonly string[], Record<string, T>>();
  return (names, next) => {
    const before = former.get(names);
    if (before && sameParts(before, next)) return before;
    former.set(names, next);
    return next;
  };
}

/** Starts a draft. `names` given to `slice` must be the same array each time. */
export function startDraft(base: Values, initial: Values = base): Draft {
  let origin = base;
  let values = initial;
  let errors: FieldErrors = {};
  const listeners = new Set<() => void>();
  const steadyValues = steady<unknown>();
  const steadyErrors = steady<string>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    values: () => values,
    errors: () => errors,
    slice: (names) => steadyValues(names, pick(values, names)),
    errorSlice: (names) => steadyErrors(names, pick(errors, names)),
    assign: (part) => {
      const names = Object.keys(part).filter((name) => !Object.is(values[name], part[name]));
      if (names.length === 0) return names;
      values = { ...values, ...pick(part, names) };
      tell();
      return names;
    },
    setErrors: (next) => {
      errors = next;
      tell();
    },
    setError: (name, error) => {
      if (errors[name] === error) return;
      const { [name]: _, ...others } = errors;
      errors = error === undefined ? others : { ...others, [name]: error };
      tell();
    },
    isDirty: () => Object.keys(changedValues(origin, values)).length > 0,
    rebase: (next) => {
      origin = next;
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
