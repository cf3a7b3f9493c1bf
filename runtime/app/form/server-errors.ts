import type { FieldProblem } from '../shapes.ts';
import type { FormSchema } from './form-shape.ts';
import type { FieldErrors } from './validation.ts';

/** A refusal's errors: on the fields of the form, and what belongs to none of them. */
export interface PlacedErrors {
  fields: FieldErrors;
  others: string[];
}

/** `/address/street` → `address`; pointers escape `/` and `~`. */
function fieldOf(path: string): string {
  const first = path.split('/')[1] ?? '';
  return first.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** Puts the server's errors where they belong. The first error of a field is shown. */
export function placeErrors(errors: readonly FieldProblem[], schema: FormSchema): PlacedErrors {
  const fields: Record<string, string> = {};
  const others: string[] = [];
  for (const { path, message } of errors) {
    const name = fieldOf(path);
    if (!Object.hasOwn(schema.properties, name)) others.push(message);
    else fields[name] ??= message;
  }
  return { fields, others };
}
