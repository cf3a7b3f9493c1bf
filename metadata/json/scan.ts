import { pointer } from '../pointer.ts';

/** What reading JSON text found beside its value. Line and column count from 1. */
export type ScanFinding =
  | { readonly found: 'broken'; readonly line: number; readonly column: number; readonly token: string }
  | { readonly found: 'duplicate' | 'forbidden'; readonly pointer: string; readonly key: string; readonly line: number }
  | { readonly found: 'deep'; readonly line: number };

const space = /[ \t\n\r]*/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const mostKeysTold = 100;

/**
 * Reads JSON text (RFC 8259) without building its value and finds what `JSON.parse` hides: keys given twice in one object,
 * `__proto__` keys, excessive depth, and the place where the text stops being JSON. Linear in the text; never throws.
 */
export function scanJson(source: string, maxDepth: number): readonly ScanFinding[] {
  const scan = new Scan(source, maxDepth);
  scan.document();
  return scan.findings;
}

/** A cursor over the text. Every `read…` answers false where reading cannot go on; the finding then says why. */
class Scan {
  readonly findings: ScanFinding[] = [];
  readonly #source: string;
  readonly #maxDepth: number;
  readonly #steps: (string | number)[] = [];
  #at = 0;

  constructor(source: string, maxDepth: number) {
    this.#source = source;
    this.#maxDepth = maxDepth;
  }

  document(): void {
    if (!this.#readValue()) return;
    if (this.#char() !== undefined) this.#broken();
  }

  #readValue(): boolean {
    const char = this.#char();
    if (char === '{') return this.#within(() => this.#readMembers());
    if (char === '[') return this.#within(() => this.#readItems());
    if (char === '"') return this.#readString() !== null;
    return this.#match(scalar) || this.#broken();
  }

  #within(read: () => boolean): boolean {
    if (this.#steps.length === this.#maxDepth) {
      this.findings.push({ found: 'deep', line: this.#place(this.#at).line });
      return false;
    }
    this.#at += 1;
    this.#steps.push('');
    const done = read();
    this.#steps.pop();
    return done;
  }

  #readMembers(): boolean {
    const seen = new Set<string>();
    if (this.#skip('}')) return true;
    do {
      this.#char();
      const start = this.#at;
      const key = this.#readString();
      if (key === null) return false;
      this.#steps[this.#steps.length - 1] = key;
      this.#judge(key, seen, start);
      if (!this.#skip(':')) return this.#broken();
      if (!this.#readValue()) return false;
    } while (this.#skip(','));
    return this.#skip('}') || this.#broken();
  }

  #readItems(): boolean {
    if (this.#skip(']')) return true;
    let index = 0;
    do {
      this.#steps[this.#steps.length - 1] = index;
      index += 1;
      if (!this.#readValue()) return false;
    } while (this.#skip(','));
    return this.#skip(']') || this.#broken();
  }

  #judge(key: string, seen: Set<string>, start: number): void {
    const found = key === '__proto__' ? 'forbidden' : seen.has(key) ? 'duplicate' : null;
    seen.add(key);
    if (found === null || this.findings.length >= mostKeysTold) return;
    this.findings.push({ found, pointer: pointer(...this.#steps), key, line: this.#place(start).line });
  }

  /** The text of the string at the cursor, or null. A loop, because a regular expression would run out of stack on megabytes. */
  #readString(): string | null {
    const source = this.#source;
    if (source[this.#at] !== '"') return this.#broken() || null;
    const start = this.#at;
    let hasEscapes = false;
    for (let at = start + 1; at < source.length; at += 1) {
      const code = source.charCodeAt(at);
      if (code === 0x22) {
        this.#at = at + 1;
        return hasEscapes ? JSON.parse(source.slice(start, at + 1)) : source.slice(start + 1, at);
      }
      if (code === 0x5c) {
        this.#at = at;
        if (!this.#match(escaped)) return this.#broken() || null;
        at = this.#at - 1;
        hasEscapes = true;
      } else if (code < 0x20) {
        this.#at = at;
        return this.#broken() || null;
      }
    }
    this.#at = source.length;
    return this.#broken() || null;
  }

  /** The next character that is no space, not yet consumed. */
  #char(): string | undefined {
    this.#match(space);
    return this.#source[this.#at];
  }

  #skip(char: string): boolean {
    if (this.#char() !== char) return false;
    this.#at += 1;
    return true;
  }

  #match(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.#source)) return false;
    this.#at = pattern.lastIndex;
    return true;
  }

  #broken(): false {
    const code = this.#source.codePointAt(this.#at);
    const token = code === undefined ? 'end of file' : code < 0x20 ? 'line break' : String.fromCodePoint(code);
    this.findings.push({ found: 'broken', ...this.#place(this.#at), token });
    return false;
  }

  #place(offset: number): { line: number; column: number } {
    const before = this.#source.slice(0, offset);
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
  }
}
