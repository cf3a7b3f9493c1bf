import { engineCaller } from '#engine/access/caller.ts';
import { publish } from '#engine/publish.ts';
import { hasErrors } from '#metadata/problem.ts';
import { ensureCore } from '../ensure-core.ts';
import { type Command, exitCodes } from '../command.ts';
import { withWorkspace } from '../open.ts';
import { readPackage, sayProblems } from '../packages.ts';

/** Applies a package to a workspace, while a server runs on it or not. */
export const apply: Command = {
  name: 'apply',
  usage: 'apply DIR',
  summary: 'Apply the package in a folder to the workspace',
  options: [],
  words: [1, 1],
  async run({ args, config, output, workspace }) {
    const read = await readPackage(args.words[0]!);
    if (!read.package || hasErrors(read.problems)) {
      output.value({ problems: read.problems, steps: [], release: null });
      sayProblems(output, read.problems);
      return exitCodes.problems;
    }
    const { manifest } = read.package;
    const { problems, steps, release } = await withWorkspace(config, workspace, async ({ database, schema }) => {
      await ensureCore(database, schema);
      const request = { packages: [read.package!], message: `Apply ${manifest.name} ${manifest.version}`, sampleData: config.sampleData };
      return publish(database, schema, { ...request, caller: engineCaller('apply') });
    });
    const all = [...read.problems, ...problems];
    output.value({ problems: all, steps, release });
    sayProblems(output, all);
    if (hasErrors(all)) return exitCodes.problems;
    for (const step of steps) output.say(`  ${step.caption}`);
    output.say(release ? `Release ${release.number}: ${steps.length} steps done.` : `${manifest.name} ${manifest.version} is in force already: nothing to do.`);
    return exitCodes.done;
  },
};
