/** Why a regular expression is refused; null when it is fine. */
export type RegexFault = { readonly code: 'bad-pattern' | 'slow-pattern'; readonly reason: string } | null;

/**
 * Judges a regular expression (JavaScript, `u` flag): one that is not valid, or whose matching is not linear in the text —
 * a repetition inside a repetition, a repeated choice whose branches can begin alike, a look-around or a reference back —
 * is refused. It refuses some harmless ones, too: a pattern of a field must be safe on any text a stranger types.
 */
export function regexFault(source: string): RegexFault {
  try {
    new RegExp(source, 'u');
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^Invalid regular expression: /, '') : String(error);
    return { code: 'bad-pattern', reason };
  }
  const reason = slowness(source);
  return reason === null ? null : { code: 'slow-pattern', reason };
}

type Group = { repeats: boolean; branches: string[] };

const repetition = /[*+]|\{\d+(?:,\d*)?\}/y;
const once = /\{(?:0|1)?(?:,1)?\}/y;

function slowness(source: string): string | null {
  const open: Group[] = [{ repeats: false, branches: [''] }];
  for (let index = 0; index < source.length; ) {
    const atom = atomAt(source, index);
    const group = open.at(-1)!;
    if (/^\\[1-9k]/.test(atom)) return atom;
    if (/^\(\?(?:[=!]|<[=!])/.test(source.slice(index))) return source.slice(index, index + 3);
    index += atom.length;
    if (atom === '(') {
      index += /^\?(?::|<[A-Za-z_]\w*>)/.exec(source.slice(index))?.[0].length ?? 0;
      open.push({ repeats: false, branches: [''] });
      continue;
    }
    if (atom === '|') {
      group.branches.push('');
      continue;
    }
    const closed = atom === ')' ? open.pop()! : null;
    const repeated = repetitionAt(source, index);
    if (repeated !== '' && closed !== null) {
      if (closed.repeats) return `)${repeated}`;
      if (alike(closed.branches)) return `|…)${repeated}`;
    }
    const outer = open.at(-1)!;
    outer.repeats ||= repeated !== '' || closed?.repeats === true;
    outer.branches[outer.branches.length - 1] += closed === null ? atom : `(${closed.branches.join('|')})`;
    index += repeated.length;
    if (source[index] === '?') index += 1;
  }
  return null;
}

/** One atom of a pattern: an escape, a class, or a character. */
function atomAt(source: string, index: number): string {
  if (source[index] === '\\')
    return /^\\(?:u\{[^}]*\}|[pP]\{[^}]*\}|k<[^>]*>|.)/su.exec(source.slice(index))?.[0] ?? '\\';
  if (source[index] === '[') return /^\[(?:\\.|[^\]\\])*\]/su.exec(source.slice(index))?.[0] ?? '[';
  return String.fromCodePoint(source.codePointAt(index)!);
}

function repetitionAt(source: string, index: number): string {
  once.lastIndex = index;
  repetition.lastIndex = index;
  return once.test(source) ? '' : (repetition.exec(source)?.[0] ?? '');
}

/** Whether two branches of a choice may begin with the same character; only plain, different letters are surely apart. */
function alike(branches: readonly string[]): boolean {
  if (branches.length < 2) return false;
  const starts = branches.map((branch) => /^[\p{L}\p{N} _-]/u.exec(branch)?.[0]);
  return starts.includes(undefined) || new Set(starts).size < starts.length;
}
