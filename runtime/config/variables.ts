import { readFileSync } from 'node:fs';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Makes a value of a variable's text, or says what is wrong with it and what would be right. */
export type Reader<Value> = (
  text: string,
) => { readonly value: Value } | { readonly wrong: string; readonly remedy: string };

/** The variables of an environment, read one by one; what is wrong with them gathers in `problems`. */
export class Variables {
  readonly problems: string[] = [];
  readonly #env: Environment;

  constructor(env: Environment) {
    this.#env = env;
  }

  plain<Value>(name: string, reader: Reader<Value>): Value | null {
    const text = this.#env[name]?.trim() ?? '';
    return text === '' ? null : this.#use(name, `${name} is “${text}”`, text, reader);
  }

  /** A value that may also stand in the file named by `NAME_FILE`, and that no problem repeats. */
  secret<Value>(name: string, reader: Reader<Value>): Value | null {
    const direct = this.#env[name] ?? '';
    const file = this.#env[`${name}_FILE`] ?? '';
    if (direct !== '' && file !== '') {
      this.problems.push(`${name} and ${name}_FILE are both set: only one can count. Leave one of them out.`);
      return null;
    }
    if (file === '') return direct === '' ? null : this.#use(name, `${name} cannot be used`, direct, reader);
    const text = this.#contentOf(name, file);
    return text === null ? null : this.#use(name, `${name}_FILE (${file}) cannot be used`, text, reader);
  }

  missing(name: string, reason: string, remedy: string): void {
    this.problems.push(`${name} is not set: ${reason}. Set ${name} or ${name}_FILE; ${remedy}.`);
  }

  #contentOf(name: string, file: string): string | null {
    try {
      // Editors and `echo` end a file with a line break that is no part of the secret.
      const text = readFileSync(file, 'utf8').replace(/\r?\n$/, '');
      if (text !== '') return text;
      this.problems.push(`${name}_FILE (${file}) is empty. Write the value into it.`);
    } catch (error) {
      const reason = (error as Error).message;
      this.problems.push(`${name}_FILE is “${file}”, which cannot be read (${reason}). Name a readable file.`);
    }
    return null;
  }

  #use<Value>(name: string, about: string, text: string, reader: Reader<Value>): Value | null {
    const result = reader(text);
    if ('value' in result) return result.value;
    this.problems.push(`${about}: ${result.wrong}. Set ${name} to ${result.remedy}, or leave it out.`);
    return null;
  }
}
