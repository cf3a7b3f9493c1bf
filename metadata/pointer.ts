/** RFC 6901: one step of a pointer, escaped. */
export function escapeStep(step: string | number): string {
  return String(step).replaceAll('~', '~0').replaceAll('/', '~1');
}

/** A pointer from the steps to a value: `pointer('fields', 'a/b')` is `/fields/a~1b`; no step is the whole document. */
export function pointer(...steps: readonly (string | number)[]): string {
  return steps.map((step) => `/${escapeStep(step)}`).join('');
}

/** The steps of a pointer. */
export function stepsOf(text: string): string[] {
  return text
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
