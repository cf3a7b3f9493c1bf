import { check } from '#metadata/check.ts';
import { compose } from '#metadata/compose.ts';
import { hasErrors } from '#metadata/problem.ts';
import { type Command, exitCodes } from '../command.ts';
import { coreFolder, readOwnPackage, readPackage, sayProblems } from '../packages.ts';

/** Checks a package by itself, without a database. */
export const validate: Command = {
  name: 'validate',
  usage: 'validate DIR',
  summary: 'Check the package in a folder; touches nothing',
  options: [],
  words: [1, 1],
  async run({ args, output }) {
    const read = await readPackage(args.words[0]!);
    const core = await readOwnPackage(coreFolder);
    const composed = read.package ? compose([core, read.package]) : null;
    const problems = [...read.problems, ...(composed ? [...composed.problems, ...check(composed.metadata)] : [])];
    output.value({ problems });
    sayProblems(output, problems);
    if (hasErrors(problems)) return exitCodes.problems;
    output.say(
      `${read.package?.manifest.name} ${read.package?.manifest.version}: no errors, ${problems.length} warnings.`,
    );
    return exitCodes.done;
  },
};
