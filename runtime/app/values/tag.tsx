import { cssColor } from './colors.ts';
import './values.css';

/** An option as a small coloured label. */
export function Tag({ color, children }: { color: string | undefined; children: string }) {
  return (
    <span className="fw-tag" style={{ '--fw-tag': cssColor(color) } as React.CSSProperties}>
      {children}
    </span>
  );
}
