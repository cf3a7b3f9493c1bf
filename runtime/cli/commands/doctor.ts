import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import type { Database } from '#engine/db/database.ts';
import { catalogOf } from '#engine/schema/catalog.ts';
import { drift } from '#engine/schema/drift.ts';
import type { Workspace } from '#engine/workspace.ts';
import { check } from '#metadata/check.ts';
import type { Config } from '#runtime/config.ts';
import { type Command, exitCodes } from '../command.ts';
import { withWorkspace } from '../open.ts';

interface Finding {
  readonly name: string;
  readonly ok: boolean;
  /** What was seen and, where it is not well, what to do. */
  readonly detail: string;
}

/** Says in plain words whether the workspace is well: disk, database, release, tables. */
export const doctor: Command = {
  name: 'doctor',
  usage: 'doctor',
  summary: 'Look the workspace over and say what is wrong and what to do',
  options: [],
  words: [0, 0],
  async run({ config, output, workspace: name }) {
    const findings = [...(await diskFindings(config)), ...(await withWorkspace(config, name, workspaceFindings))];
    output.value({ findings });
    for (const { name: title, ok, detail } of findings) output.say(`${ok ? 'ok    ' : 'WRONG '}  ${title}: ${detail}`);
    return findings.every(({ ok }) => ok) ? exitCodes.done : exitCodes.problems;
  },
};

const leastFree = 1024 ** 3;

async function diskFindings({ dataDir, databaseUrl }: Config): Promise<Finding[]> {
  if (databaseUrl !== null || !existsSync(dataDir)) return [];
  const { bavail, bsize } = await statfs(dataDir);
  const free = bavail * bsize;
  const gigabytes = (free / 1024 ** 3).toFixed(1);
  return [
    {
      name: 'disk',
      ok: free > leastFree,
      detail: free > leastFree ? `${gigabytes} GB free` : `only ${gigabytes} GB free at ${dataDir}; make room`,
    },
  ];
}

async function workspaceFindings({ database, schema, current }: Workspace): Promise<Finding[]> {
  const { model, metadata } = current();
  const errors = check(metadata).filter(({ severity }) => severity === 'error');
  const differences = await drift(database, schema, catalogOf(model));
  return [
    await databaseFinding(database),
    {
      name: 'release',
      ok: errors.length === 0,
      detail: errors[0]
        ? `${errors.length} problems, first ${errors[0].document}: ${errors[0].message}`
        : `${model.release} with ${model.entities.size} entities`,
    },
    {
      name: 'tables',
      ok: differences.length === 0,
      detail:
        differences.length === 0
          ? 'as the release says'
          : `${differences.slice(0, 5).join('; ')}: apply the package again, or restore a backup`,
    },
  ];
}

async function databaseFinding(database: Database): Promise<Finding> {
  const [row] = await database.query<{ version: string; number: number }>(
    `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number`,
  );
  const ok = (row?.number ?? 0) >= 150_000;
  return {
    name: 'database',
    ok,
    detail: ok ? `PostgreSQL ${row?.version}` : `PostgreSQL ${row?.version} is too old; use 15 or later`,
  };
}
