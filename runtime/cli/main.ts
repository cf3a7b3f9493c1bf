import { parseArgs } from 'node:util';
import { RefusedError } from '#engine/db/embedded/refused.ts';
import { readConfig } from '#runtime/config.ts';
import { type Arguments, type Command, CommandFailed, exitCodes, type Output } from './command.ts';
import { commands } from './commands.ts';

process.exitCode = await main(process.argv.slice(2));

/** Runs the command of a command line; the exit code says how it ended. */
async function main(line: readonly string[]): Promise<number> {
  const output = outputOf(line.includes('--json'));
  if (line.length === 0 || line.includes('--help') || line[0] === 'help')
    return help(line.length === 0 ? exitCodes.usage : exitCodes.done);
  const found = commands.find(({ name }) => name.split(' ').every((word, index) => line[index] === word));
  if (!found) return usage(`There is no command “${line[0]}”. Try: npm run formwork -- help`);
  const args = argumentsOf(found, line.slice(found.name.split(' ').length));
  if (typeof args === 'string') return usage(`${args}\nUsage: formwork ${found.usage}`);
  const { config, problems } = readConfig(process.env);
  if (problems.length > 0) return usage(problems.join('\n'));
  const workspace = args.options.get('workspace')?.[0] ?? 'main';
  if (!isWorkspaceName(workspace))
    return usage('--workspace takes a name of small letters, digits and _, such as main.');
  try {
    return await found.run({ config, workspace, output, args });
  } catch (error) {
    return failed(error);
  }
}

/** A workspace is a schema of PostgreSQL, which has some of its own. */
function isWorkspaceName(name: string): boolean {
  return /^[a-z][a-z0-9_]{0,59}$/.test(name) && !/^(pg_.*|public|information_schema)$/.test(name);
}

function failed(error: unknown): number {
  if (error instanceof CommandFailed) {
    process.stderr.write(`${error.message}\n`);
    return error.code;
  }
  const known = error instanceof RefusedError || (error as { code?: string }).code !== undefined;
  process.stderr.write(`${known ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`);
  return exitCodes.failed;
}

function usage(message: string): number {
  process.stderr.write(`${message}\n`);
  return exitCodes.usage;
}

function help(code: number): number {
  const width = Math.max(...commands.map((command) => command.usage.length));
  const lines = commands.map((command) => `  ${command.usage.padEnd(width)}  ${command.summary}`);
  process.stdout.write(`Usage: formwork COMMAND [--workspace NAME] [--json]\n\n${lines.join('\n')}\n`);
  return code;
}

function outputOf(json: boolean): Output {
  return {
    json,
    say: (line) => void (json || process.stdout.write(`${line}\n`)),
    value: (value) => void (json && process.stdout.write(`${JSON.stringify(value)}\n`)),
  };
}

/** Words and options of a command line, or what is wrong with it. */
function argumentsOf(command: Command, line: readonly string[]): Arguments | string {
  const option = { type: 'string', multiple: true } as const;
  const named = Object.fromEntries(['workspace', ...command.options].map((name) => [name, option]));
  try {
    const { values, positionals: words } = parseArgs({
      args: [...line],
      options: { ...named, json: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [least, most] = command.words;
    if (words.length < least || words.length > most) {
      return `“${command.name}” takes ${least === most ? least : `${least} to ${most}`} words.`;
    }
    const given = Object.entries(values as Record<string, unknown>).filter((entry): entry is [string, string[]] =>
      Array.isArray(entry[1]),
    );
    return { words, options: new Map(given) };
  } catch (error) {
    return (error as Error).message;
  }
}
