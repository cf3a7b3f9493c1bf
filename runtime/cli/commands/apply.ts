import { engineCaller } from '#engine/access/caller.ts';
import { publish } from '#engine/publish.ts';
import { hasErrors } from '#metadata/problem.ts';
import { type Command, exitCodes } from '../command.ts';
import { ensureCore } from '../ensure-core.ts';
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
    const {
      problems: all,
      steps,
      release,
    } = await withWorkspace(config, workspace, async ({ database, schema }) => {
      if (!read.package) return { problems: read.problems, steps: [], release: null };
      const { manifest } = read.package;
      await ensureCore(database, schema);
      return publish(database, schema, {
        packages: [read.package],
        known: read.problems,
        message: `Apply ${manifest.name} ${manifest.version}`,
        caller: engineCaller('apply'),
        sampleData: config.sampleData,
      });
    });
    output.value({ problems: all, steps, release });
    sayProblems(output, all);
    if (hasErrors(all)) return exitCodes.problems;
    for (const step of steps) output.say(`  ${step.caption}`);
    output.say(
      release
        ? `Release ${release.number}: ${steps.length} steps done.`
        : 'The package is in force already: nothing to do.',
    );
    return exitCodes.done;
  },
};
