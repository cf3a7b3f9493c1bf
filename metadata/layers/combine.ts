import type { Package } from '../package.ts';
import type { Problem } from '../problem.ts';
import type { MetadataDocument } from '../types.ts';
import { Layers } from './layers.ts';
import { freezeMetadata, type Metadata } from './metadata.ts';
import { orderPackages } from './order.ts';

/** What must hold for a patched document to take the place of the one below. */
export type Judge = (document: MetadataDocument) => readonly Problem[];

/** As `compose`, with the judge of patched documents handed in: this file is free of the validator and runs in a browser. */
export function combine(
  packages: readonly Package[],
  judge: Judge,
  formwork?: string,
): { metadata: Metadata; problems: readonly Problem[] } {
  const { ordered, problems } = orderPackages(packages, formwork);
  const layers = new Layers();
  for (const layer of ordered) {
    const patches = layer.documents.filter(({ patch }) => patch === true);
    const definitions = layer.documents.filter(({ patch }) => patch !== true);
    for (const document of definitions) problems.push(...layers.define(layer, document));
    for (const change of patches) problems.push(...layers.patch(layer, change, judge));
  }
  return { metadata: freezeMetadata(ordered, layers), problems };
}
