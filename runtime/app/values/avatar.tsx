import './values.css';

const hues = [222, 262, 305, 342, 12, 32, 152, 178, 200];

/** One or two letters for a name: initials, or the first character of a Chinese name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  if (words.length < 2) return [...(words[0] ?? '?')][0]?.toUpperCase() ?? '?';
  return `${[...(words[0] ?? '')][0] ?? ''}${[...(words.at(-1) ?? '')][0] ?? ''}`.toUpperCase();
}

/** A hue that always belongs to the same name. */
export function hueOf(name: string): number {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return hues[sum % hues.length] ?? 222;
}

/** A person as a small coloured disc; the name stands beside it or in the label of what holds it. */
export function Avatar({ name, size = 20 }: { name: string; size?: number }) {
  const style = {
    width: size,
    height: size,
    fontSize: Math.round(size * 0.44),
    '--fw-hue': hueOf(name),
  } as React.CSSProperties;
  return (
    <span className="fw-avatar" style={style} aria-hidden>
      {initials(name)}
    </span>
  );
}
