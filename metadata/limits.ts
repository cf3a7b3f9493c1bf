/** What a package may hold at most. The schemas set further bounds: 2,000 fields, 10,000 options, … */
export const limits = Object.freeze({
  /** Characters of one file. */
  fileLength: 5_000_000,
  /** Characters of all files of a package together. */
  packageLength: 100_000_000,
  /** JSON files in a package. */
  files: 5_000,
  /** Objects and lists inside each other. */
  depth: 64,
  /** Problems told of one document; the rest is counted. */
  problemsPerDocument: 100,
  /** Operations inside each other in one rule, and in one rule altogether. */
  ruleDepth: 32,
  ruleNodes: 2_000,
});
