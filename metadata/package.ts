import type { Manifest, MetadataDocument } from './types.ts';

/** One file of a package; the path is relative to the package's folder, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A parsed package: one layer. */
export interface Package {
  readonly manifest: Manifest;
  readonly documents: readonly MetadataDocument[];
  /**
   * What was there but could not be read, as `entities/account` or `entities/account#/fields/name`:
   * a reference to it is not another problem.
   */
  readonly incomplete?: readonly string[];
}
