/** The hand-written head of types.ts: the glossary, and the types JSON Schema cannot say. */
export const header = `/**
 * Generated from metadata/schema by \`npm run types\`; do not edit.
 *
 * Glossary: one noun per thing.
 *
 * package      A folder of documents with a manifest: a solution, or a part of one.
 * manifest     What a package is called, its version, and what it needs.
 * document     One JSON value of one kind with one name: an entity, a form, a view, …
 * kind         What a document is; the folder it lives in is the kind's plural.
 * workspace    The packages installed together, their own overlay, and the records: one PostgreSQL schema.
 * layer        One package, or the overlay, on top of those it needs.
 * overlay      The topmost layer: what a workspace itself changes and adds.
 * patch        A document that changes a document of the same kind and name in a layer below.
 * origin       The layer that set a document or a property.
 * entity       A kind of record: a table, its fields and its rules.
 * field        A named, typed value of an entity: a column, or several.
 * option       One choice of a select field.
 * option set   A document of options that several fields share.
 * link         A field that points to records: lookup, master, any_lookup, multi_lookup, user, team.
 * inverse      The list of pointing records, seen from the record pointed to.
 * path         Field names joined by dots that walk through links: account.owner.name
 * record       One row of an entity.
 * rule         A JSON Logic value over a record.
 * problem      Something wrong with metadata: code, document, pointer, message, hint.
 * Metadata     All documents of all layers, merged, checked and frozen.
 * Model        Metadata with names resolved and everything compiled: what the engine runs.
 * release      One published state of a workspace's metadata.
 * plan         What would have to happen to go from one release to the next.
 */

/** Any JSON value. */
export type JsonValue = null | boolean | number | string | JsonValue[] | { [name: string]: JsonValue };

/** A JSON Logic operation: an object of one operator and its arguments. */
export type RuleObject = { [operator: string]: Rule };

/** Any JSON Logic value: a literal, a list, or an operation. */
export type Rule = null | boolean | number | string | Rule[] | RuleObject;
`;
