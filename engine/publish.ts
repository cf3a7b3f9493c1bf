import { check } from '#metadata/check.ts';
import { compose, type Metadata } from '#metadata/compose.ts';
import type { Package } from '#metadata/package.ts';
import { hasErrors, type Problem, problem } from '#metadata/problem.ts';
import type { RecordsDocument } from '#metadata/types.ts';
import type { Caller } from './access/caller.ts';
import { type Database, DatabaseError, type Transaction } from './db/database.ts';
import { inDependencyOrder, loadRecords, type RecordsSource } from './load-records.ts';
import { compileModel } from './model/compile.ts';
import type { Model } from './model/model.ts';
import { contentHash, documentChanges } from './packages/changes.ts';
import { currentRelease, type DocumentChanges, readPackages, writeDocuments, writeRelease } from './packages/store.ts';
import { catalogOf } from './schema/catalog.ts';
import { emptyCatalog, planSteps } from './schema/plan.ts';
import type { Step } from './schema/step.ts';

/** Channel on which every node hears of a release: the payload is `schema number`. */
export const releaseChannel = 'formwork_release';

export interface PublishRequest {
  /** Packages to install, or to put in the place of those of the same name. */
  readonly packages: readonly Package[];
  readonly message: string;
  readonly caller: Caller;
  /** What reading the packages has found already; with errors among it, everything else that is wrong is still looked for. */
  readonly known?: readonly Problem[];
  /** Load records marked as samples too. */
  readonly sampleData: boolean;
}

export interface Published {
  readonly problems: readonly Problem[];
  readonly steps: readonly Step[];
  /** Null where there was nothing to do, or problems kept it from being done. */
  readonly release: { readonly number: number; readonly message: string; readonly hash: string } | null;
}

class Refused extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super('refused');
    this.problems = problems;
  }
}

/**
 * Documents → a release: checks, plans, changes tables, stores documents and loads records, all in one transaction that other
 * publishers wait for. With problems nothing at all has changed.
 */
export async function publish(database: Database, schema: string, request: PublishRequest): Promise<Published> {
  try {
    return await database.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`formwork publish ${schema}`]);
      return publishIn(tx, schema, request);
    });
  } catch (error) {
    if (error instanceof Refused) return { problems: error.problems, steps: [], release: null };
    throw error;
  }
}

async function publishIn(tx: Transaction, schema: string, request: PublishRequest): Promise<Published> {
  const release = await currentRelease(tx, schema);
  const before = await readPackages(tx, schema);
  const replaced = new Set(request.packages.map(({ manifest }) => manifest.name));
  const after = [...before.filter(({ manifest }) => !replaced.has(manifest.name)), ...request.packages];

  const changes = documentChanges(before, after);
  const known = request.known ?? [];
  // What is in force has been checked when it came into force.
  if (changes.written.length + changes.removed.length === 0 && !hasErrors(known))
    return { problems: known, steps: [], release: null };
  const { metadata, problems } = examine(after, known);
  if (hasErrors(problems)) throw new Refused(problems);

  const model = compileModel(metadata, schema, release + 1);
  const tables = planTables(before, model, schema, release);
  await runSteps(tx, tables);
  await writeDocuments(tx, schema, release + 1, changes);
  const row = { number: release + 1, message: request.message, hash: contentHash(after), by: request.caller.userId };
  await writeRelease(tx, schema, row);
  const sources = changedRecords(metadata, changes, request.sampleData);
  const refused = await loadRecords(
    { model, connection: tx, caller: request.caller },
    inDependencyOrder(model, sources),
  );
  if (refused.length > 0) throw new Refused([...refused, ...problems]);
  await tx.query('SELECT pg_notify($1, $2)', [releaseChannel, `${schema} ${row.number}`]);
  return {
    problems,
    steps: [...tables, ...documentSteps(changes)],
    release: { number: row.number, message: row.message, hash: row.hash },
  };
}

/** Everything that is wrong with packages taken together. */
function examine(
  packages: readonly Package[],
  known: readonly Problem[],
): { metadata: Metadata; problems: readonly Problem[] } {
  const { metadata, problems } = compose(packages);
  // Where two packages fight over a document, whatever was written for the losing one would be a fault as well: the clash is the news.
  const clash = problems.some(({ code }) => code === 'document-clash');
  return { metadata, problems: [...known, ...problems, ...(clash ? [] : check(metadata))] };
}

function planTables(before: readonly Package[], after: Model, schema: string, release: number): readonly Step[] {
  const was = release === 0 ? emptyCatalog : catalogOf(compileModel(compose(before).metadata, schema, release));
  return planSteps(was, catalogOf(after));
}

async function runSteps(tx: Transaction, steps: readonly Step[]): Promise<void> {
  // A change waits for the table a moment at most: behind it, every other request would queue.
  await tx.query(`SET LOCAL lock_timeout = '5s'`);
  for (const step of steps) {
    try {
      await tx.query(step.sql);
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      const document = `entities/${step.id.split(':')[1]?.split('.')[0] ?? ''}`;
      throw new Refused([problem('step-refused', { document, params: { step: step.caption, reason: error.message } })]);
    }
  }
}

/** A document whose change moves no table is a step all the same: the plan names everything that will be different. */
function documentSteps({ written, removed }: DocumentChanges): Step[] {
  const step = (verb: string, { package: of, kind, name }: { package: string; kind: string; name: string }): Step => ({
    id: `${verb}-document:${of}/${kind}/${name}`,
    change: `${verb}-document`,
    caption: `${verb === 'write' ? 'Write' : 'Remove'} ${kind} ${name} of package ${of}`,
    sql: '',
    risk: 'safe',
  });
  return [
    ...written.map((document) => step('write', document)),
    ...removed.map((document) => step('remove', document)),
  ];
}

/** Records are loaded when their document is new or has changed; later edits of users are not undone by applying the same package again. */
function changedRecords(metadata: Metadata, changes: DocumentChanges, sampleData: boolean): RecordsSource[] {
  return changes.written
    .filter(({ kind }) => kind === 'records')
    .map((stored) => ({
      package: stored.package,
      document: metadata.records.get(`${stored.package}/${stored.name}`) as RecordsDocument,
    }))
    .filter(({ document }) => document !== undefined && (sampleData || !document.sample));
}
