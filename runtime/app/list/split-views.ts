/** Views side by side and views in the menu. The one on screen is always among the first, as the last of them if need be. */
export function splitViews<View>(
  views: readonly View[],
  current: View | undefined,
  limit: number,
): { shown: View[]; more: View[] } {
  // A menu for a single view would save no room.
  if (views.length <= limit + 1) return { shown: [...views], more: [] };
  const first = views.slice(0, limit);
  const shown = current === undefined || first.includes(current) ? first : [...first.slice(0, -1), current];
  return { shown, more: views.filter((view) => !shown.includes(view)) };
}
