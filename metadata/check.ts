import { checks } from './check/checks.ts';
import { Names } from './check/names.ts';
import type { Metadata } from './layers/metadata.ts';
import { boundedByDocument, type Problem } from './problem.ts';

/**
 * Everything wrong with composed metadata that a schema cannot say: names that lead nowhere, values that do not fit, circles.
 * All problems at once, of one document at most a hundred; those of severity `warning` do not stand in the way of an apply. Pure, and fit for a browser.
 */
export function check(metadata: Metadata): readonly Problem[] {
  const names = new Names(metadata);
  return boundedByDocument(checks.flatMap((one) => one(names)));
}
