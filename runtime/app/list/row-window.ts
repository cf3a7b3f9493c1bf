/** The rows to draw: from `first` up to, not including, `end`. */
export interface RowWindow {
  first: number;
  end: number;
}

/** Which of `count` rows of one height (pixels) are in sight, with some to spare on both sides. */
export function rowWindow(
  scrollTop: number,
  viewport: number,
  rowHeight: number,
  count: number,
  spare = 12,
): RowWindow {
  const top = Math.max(0, Math.floor(scrollTop / rowHeight) - spare);
  const end = Math.min(count, Math.ceil((scrollTop + viewport) / rowHeight) + spare);
  return { first: Math.min(top, count), end: Math.max(end, 0) };
}
