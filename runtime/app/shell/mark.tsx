/** The product's mark: an F of two strokes, as a form with a line in it. */
export function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="var(--fw-accent)" />
      <path d="M9 24V9.5A1.5 1.5 0 0 1 10.5 8H23" stroke="#fff" strokeWidth="3" strokeLinecap="round" />
      <path d="M15 24v-7.5a1 1 0 0 1 1-1h5.5" stroke="#fff" strokeWidth="3" strokeLinecap="round" strokeOpacity=".72" />
    </svg>
  );
}
