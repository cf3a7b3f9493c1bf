import { addressOf } from './kinds.ts';
import { combine } from './layers/combine.ts';
import type { Metadata } from './layers/metadata.ts';
import type { Package } from './package.ts';
import { boundedByDocument, type Problem } from './problem.ts';
import { schemaProblems } from './schema-problems.ts';
import { schemaFaults } from './validate.ts';

export { type Documents, documentsOf, type Metadata } from './layers/metadata.ts';

/**
 * Packages → one Metadata, and all problems at once: packages missing, too old or in a circle, documents defined twice,
 * patches without a document, patched documents that no longer conform. With problems it is as complete as it can be.
 * `formwork` is the product's version, held against `requires.formwork`.
 */
export function compose(
  packages: readonly Package[],
  { formwork }: { formwork?: string } = {},
): { metadata: Metadata; problems: readonly Problem[] } {
  return combine(
    packages,
    (document) => {
      const address = addressOf(document);
      return boundedByDocument(schemaProblems(address, document, schemaFaults(document.kind, document)));
    },
    formwork,
  );
}
