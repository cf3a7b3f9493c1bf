/** Why a regular expression is refused; null when it is fine. */
export type RegexFault = { readonly code: 'bad-pattern' | 'slow-pattern'; readonly reason: string } | null;

/**
 * Judges a regular expression (JavaScript, `u` flag). Refused is one that is not valid, and one whose matching can grow
 * exponentially with the text: a repetition inside a repetition, a repeated choice whose branches can begin alike; also
 * look-arounds and references back, which no linear matcher knows. Some harmless ones are refused with them: a pattern of a
 * field must be safe on any text a stranger types. Repetitions one after the other are let through; the length of a text
 * bounds them.
 */
export function regexFault(source: string): RegexFault {
  try {
    new RegExp(source, 'u');
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^Invalid regular expression: /, '') : String(error);
    return { code: 'bad-pattern', reason };
  }
  const reason = new Reader(source).slowness();
  return reason === null ? null : { code: 'slow-pattern', reason };
}

/** A pair of parentheses, or the whole: whether something in it repeats, and the text of its branches so far. */
type Group = { repeats: boolean; readonly branches: string[] };

const repetition = /[*+]|\{\d+(?:,\d*)?\}/y;
const atMostOnce = /\{[01]?(?:,1)?\}|\?/y;
const groupHead = /\?(?::|<[A-Za-z_]\w*>)/y;
const lookAround = /\(\?<?[=!]/y;
const backReference = /\\(?:[1-9]|k<)/y;
const atom = /\\(?:u\{[^}]*\}|[pP]\{[^}]*\}|.)|\[(?:\\.|[^\]\\])*\]|./suy;

/** Reads a valid pattern once from left to right. */
class Reader {
  readonly #source: string;
  readonly #open: Group[] = [{ repeats: false, branches: [''] }];
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** The part of the pattern that makes it slow, or null. */
  slowness(): string | null {
    while (this.#at < this.#source.length) {
      const reason = this.#peek(lookAround) || this.#peek(backReference) || this.#step();
      if (reason !== '') return reason;
    }
    return null;
  }

  /** Takes one atom with its repetition; answers what is wrong with the two, or nothing. */
  #step(): string {
    const text = this.#take(atom);
    if (text === '(') {
      this.#take(groupHead);
      this.#open.push({ repeats: false, branches: [''] });
      return '';
    }
    if (text === '|') {
      this.#group.branches.push('');
      return '';
    }
    const closed = text === ')' ? this.#open.pop()! : null;
    const repeated = this.#take(atMostOnce) === '' ? this.#take(repetition) : '';
    this.#take(atMostOnce);
    this.#add(closed === null ? text : `(${closed.branches.join('|')})`, repeated !== '' || closed?.repeats === true);
    if (repeated === '' || closed === null) return '';
    return closed.repeats || alike(closed.branches) ? `(${closed.branches.join('|')})${repeated}` : '';
  }

  get #group(): Group {
    return this.#open.at(-1)!;
  }

  #add(text: string, repeats: boolean): void {
    const { branches } = this.#group;
    branches[branches.length - 1] += text;
    this.#group.repeats ||= repeats;
  }

  #peek(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#source)?.[0] ?? '';
  }

  #take(pattern: RegExp): string {
    const text = this.#peek(pattern);
    this.#at += text.length;
    return text;
  }
}

/** Whether two branches of a choice may begin with the same character; only plain, different letters are surely apart. */
function alike(branches: readonly string[]): boolean {
  if (branches.length < 2) return false;
  const starts = branches.map((branch) => /^[\p{L}\p{N} _-]/u.exec(branch)?.[0]);
  return starts.includes(undefined) || new Set(starts).size < starts.length;
}
