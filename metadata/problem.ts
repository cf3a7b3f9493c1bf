import { limits } from './limits.ts';
import { english } from './messages/en.ts';
import { chinese } from './messages/zh-CN.ts';

/** Languages that messages exist in. */
export type Locale = 'en' | 'zh-CN';

/** The stable names of everything that can be wrong with metadata. */
export type ProblemCode = keyof typeof english.problems;

/** What a message needs to name things. */
export type ProblemParams = Readonly<Record<string, string | number>>;

export type Severity = 'error' | 'warning';

/** One thing wrong with metadata: what, where, why, and what to do. */
export interface Problem {
  readonly code: ProblemCode;
  /** A warning does not keep a package from being applied. */
  readonly severity: Severity;
  /** The document: `entities/opportunity`, `manifest`, or the path of a file that is none. */
  readonly document: string;
  /** RFC 6901 pointer to the property at fault, `/fields/account/target`; empty for the whole document. */
  readonly pointer: string;
  /** A sentence that names the thing, the reason and the remedy. */
  readonly message: string;
  /** The nearest valid name, where there is one. */
  readonly hint?: string;
  /** What the message was made of, so that it can be told in another language. */
  readonly params: ProblemParams;
}

/** Where a problem is and what its message needs. */
export interface ProblemPlace {
  readonly document: string;
  readonly pointer?: string;
  readonly params?: ProblemParams;
  readonly hint?: string | undefined;
}

const catalogues = { en: english, 'zh-CN': chinese };

const warnings: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['not-yet-active']);

/** Values quoted in a message are cut to this many characters. */
const quoted = 80;

/** Makes a problem with its message in one language. */
export function problem(code: ProblemCode, place: ProblemPlace, locale: Locale = 'en'): Problem {
  const params = place.params ?? {};
  return {
    code,
    severity: warnings.has(code) ? 'warning' : 'error',
    document: place.document,
    pointer: place.pointer ?? '',
    message: messageOf(code, params, locale),
    ...(place.hint === undefined ? {} : { hint: place.hint }),
    params,
  };
}

/** The same problem with its message in another language. */
export function localizeProblem(given: Problem, locale: Locale): Problem {
  return { ...given, message: messageOf(given.code, given.params, locale) };
}

/** Whether any of the problems keeps a package from being applied. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** At most so many errors of each document; the rest is counted in one more. Warnings all stay. */
export function boundedByDocument(problems: readonly Problem[]): readonly Problem[] {
  const counts = new Map<string, number>();
  const told = problems.filter(({ severity, document }) => {
    if (severity === 'warning') return true;
    const count = (counts.get(document) ?? 0) + 1;
    counts.set(document, count);
    return count <= limits.problemsPerDocument;
  });
  const rest = [...counts].filter(([, count]) => count > limits.problemsPerDocument);
  return [...told, ...rest.map(([document, count]) => moreProblems(document, count - limits.problemsPerDocument))];
}

function moreProblems(document: string, count: number): Problem {
  return problem('more-problems', { document, params: { count } });
}

/** Parameters whose values are words of the catalogue, several joined by `|`. */
const translated: ReadonlySet<string> = new Set(['expected', 'found', 'taken', 'token', 'what']);

function messageOf(code: ProblemCode, params: ProblemParams, locale: Locale): string {
  const { problems, words, or } = catalogues[locale];
  const inWords = (value: string) =>
    value
      .split('|')
      .map((word) => words[word as keyof typeof words] ?? word)
      .join(or);
  return problems[code].replace(/\{(\w+)\}/g, (_match, name: string) => {
    const value = String(params[name] ?? '');
    return cut(translated.has(name) ? inWords(value) : value);
  });
}

function cut(text: string): string {
  return text.length > quoted ? `${text.slice(0, quoted)}…` : text;
}
