import type { Config } from '#runtime/config.ts';

/** How a command ended: done, problems found, wrong usage, could not run (http.md, Command line). */
export const exitCodes = { done: 0, problems: 1, usage: 2, failed: 3 } as const;

/** The command line after the name of the command, taken apart. */
export interface Arguments {
  readonly words: readonly string[];
  /** Options with a value, each as often as it was given. */
  readonly options: ReadonlyMap<string, readonly string[]>;
}

/** Where a command writes: text for people, or with `--json` one value and nothing else. */
export interface Output {
  readonly json: boolean;
  /** For people; silent with `--json`. */
  say(line: string): void;
  /** The one value of `--json`; silent without. */
  value(value: unknown): void;
}

export interface CommandContext {
  readonly config: Config;
  readonly workspace: string;
  readonly output: Output;
  readonly args: Arguments;
}

/** One command: one file under `commands/`, one line in `commands.ts`. */
export interface Command {
  /** `apply`, `user create`. */
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly options: readonly string[];
  /** Number of words after the name, at least and at most. */
  readonly words: readonly [least: number, most: number];
  run(context: CommandContext): Promise<number>;
}

/** A command that cannot go on; the message names the thing, the reason and the remedy. */
export class CommandFailed extends Error {
  readonly code: number;
  constructor(message: string, code: number = exitCodes.failed) {
    super(message);
    this.code = code;
  }
}
