import type { Connection } from '#engine/db/database.ts';
import { quote } from '#engine/db/identifier.ts';
import type { Package } from '#metadata/package.ts';
import type { Manifest, MetadataDocument } from '#metadata/types.ts';

/** One document as the workspace keeps it; a manifest is kept as a document of kind `manifest`. */
export interface StoredDocument {
  readonly package: string;
  readonly kind: string;
  readonly name: string;
  readonly body: unknown;
}

/** Number of the release in force; 0 before the first. */
export async function currentRelease(connection: Connection, schema: string): Promise<number> {
  const [row] = await connection.query<{ number: number | null }>(
    `SELECT max(number) AS number FROM ${quote(schema)}._release`,
  );
  return row?.number ?? 0;
}

/** The packages of the release in force. */
export async function readPackages(connection: Connection, schema: string): Promise<Package[]> {
  const rows = await connection.query<StoredDocument>(
    `SELECT package, kind, name, body FROM ${quote(schema)}._document WHERE until_release IS NULL ORDER BY package, kind, name`,
  );
  const packages = new Map<string, { manifest?: Manifest; documents: MetadataDocument[] }>();
  for (const row of rows) {
    const draft = packages.get(row.package) ?? { documents: [] };
    packages.set(row.package, draft);
    if (row.kind === 'manifest') draft.manifest = row.body as Manifest;
    else draft.documents.push(row.body as MetadataDocument);
  }
  return [...packages.values()].flatMap(({ manifest, documents }) => (manifest ? [{ manifest, documents }] : []));
}

/** The documents of a package as they are kept. */
export function storedDocuments({ manifest, documents }: Package): StoredDocument[] {
  const { name } = manifest;
  return [
    { package: name, kind: 'manifest', name, body: manifest },
    ...documents.map((document) => ({ package: name, kind: document.kind, name: document.name, body: document })),
  ];
}

export interface DocumentChanges {
  readonly written: readonly StoredDocument[];
  readonly removed: readonly StoredDocument[];
}

/** Closes the old versions and writes the new ones, as of a release. */
export async function writeDocuments(
  connection: Connection,
  schema: string,
  release: number,
  changes: DocumentChanges,
): Promise<void> {
  const keys = JSON.stringify(
    [...changes.written, ...changes.removed].map(({ package: of, kind, name }) => ({ of, kind, name })),
  );
  await connection.query(
    `UPDATE ${quote(schema)}._document d SET until_release = $1 FROM jsonb_to_recordset($2::jsonb) AS k (of text, kind text, name text)
      WHERE d.package = k.of AND d.kind = k.kind AND d.name = k.name AND d.until_release IS NULL`,
    [release, keys],
  );
  await connection.query(
    `INSERT INTO ${quote(schema)}._document (package, kind, name, body, from_release)
      SELECT package, kind, name, body, $1 FROM json_to_recordset($2::json) AS d (package text, kind text, name text, body json)`,
    [release, JSON.stringify(changes.written)],
  );
}

export interface ReleaseRow {
  readonly number: number;
  readonly message: string;
  readonly hash: string;
  readonly by: string | null;
}

export async function writeRelease(connection: Connection, schema: string, release: ReleaseRow): Promise<void> {
  await connection.query(`INSERT INTO ${quote(schema)}._release (number, message, hash, by) VALUES ($1, $2, $3, $4)`, [
    release.number,
    release.message,
    release.hash,
    release.by,
  ]);
}

/** Remembers records that came as samples, so that they can be wiped together. */
export async function markSamples(
  connection: Connection,
  schema: string,
  of: string,
  entity: string,
  ids: readonly string[],
): Promise<void> {
  await connection.query(
    `INSERT INTO ${quote(schema)}._sample (entity, record, package) SELECT $1, id, $2 FROM unnest($3::uuid[]) id ON CONFLICT DO NOTHING`,
    [entity, of, ids],
  );
}

/** A value that a workspace remembers about itself; null where there is none. */
export async function readSetting(connection: Connection, schema: string, name: string): Promise<unknown> {
  const [row] = await connection.query<{ value: unknown }>(
    `SELECT value FROM ${quote(schema)}._setting WHERE name = $1`,
    [name],
  );
  return row?.value ?? null;
}

export async function writeSetting(
  connection: Connection,
  schema: string,
  name: string,
  value: unknown,
): Promise<void> {
  await connection.query(
    `INSERT INTO ${quote(schema)}._setting (name, value) VALUES ($1, $2::jsonb)
      ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    [name, JSON.stringify(value)],
  );
}
